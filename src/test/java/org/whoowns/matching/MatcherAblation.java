package org.whoowns.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.evaluation.LabelledFileResult;
import org.whoowns.evaluation.LabelledQuestion;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.AblationSet.Figures;
import org.whoowns.matching.embedding.SentenceEncoder;

/// Ablation study: prints the matcher's figures on each question set, and the change without each of its parts.
///
/// Run it with `mvn -q test-compile exec:exec@ablation`, which takes about ten minutes; `-Dablation.file=FILE.tsv` adds
/// the questions of a file.
public final class MatcherAblation {

    private static final Path OWN = Path.of("src", "test", "resources", "labelled", "questions.tsv");

    private final SentenceEncoder encoder;

    private MatcherAblation(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    static void main(String... files) throws IOException {
        var encoder = SentenceEncoder.open(Path.of("target", "ablation-data"))
                .orElseThrow(() -> new IllegalStateException("the language model does not run here"));
        new MatcherAblation(encoder)
                .print(Stream.of(files).filter(file -> !file.isBlank()).toList());
    }

    /// Questions that are asked of one knowledge base.
    private record World(PartialMatcher matchers, List<AblationSet> sets) {

        List<Figures> without(Set<Part> parts) {
            var matcher = matchers.without(parts);
            return sets.stream().map(set -> set.of(matcher)).toList();
        }
    }

    private void print(List<String> files) throws IOException {
        var worlds = List.of(shipped(files), unseen(), fewShot("one-domain"), fewShot("many-domains"));
        var names = worlds.stream()
                .flatMap(world -> world.sets().stream())
                .map(AblationSet::name)
                .toList();
        row("without", names);
        row("", names.stream().map(_ -> "first correct wrong false").toList());
        var whole = worlds.stream().map(world -> world.without(Set.of())).toList();
        row("nothing", cells(whole, "%5.1f %5.1f %5.1f %5.1f"));
        for (var part : Part.values()) {
            var parts = Set.of(part);
            var differences = new ArrayList<List<Figures>>();
            for (var i = 0; i < worlds.size(); i++) {
                var before = whole.get(i);
                differences.add(difference(
                        worlds.get(i).matchers().needs(parts) ? worlds.get(i).without(parts) : before, before));
            }
            row(part.toString(), cells(differences, "%+5.1f %+5.1f %+5.1f %+5.1f"));
        }
    }

    private static List<String> cells(List<List<Figures>> figures, String format) {
        return figures.stream()
                .flatMap(List::stream)
                .map(each -> String.format(
                        Locale.ROOT,
                        format,
                        100 * each.first(),
                        100 * each.correct(),
                        100 * each.wrong(),
                        100 * each.falsely()))
                .toList();
    }

    private static List<Figures> difference(List<Figures> some, List<Figures> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> difference(some.get(i), others.get(i)))
                .toList();
    }

    private World shipped(List<String> files) {
        var knowledge = KnowledgeFolders.shipped();
        var questions = new LinkedHashMap<String, List<LabelledQuestion>>();
        questions.put("labelled", labelled(OWN, knowledge));
        files.forEach(file -> questions.put("from the file", labelled(Path.of(file), knowledge)));
        var matchers = new PartialMatcher(
                knowledge,
                encoder,
                questions.values().stream()
                        .flatMap(List::stream)
                        .map(LabelledQuestion::question)
                        .toList());
        return new World(
                matchers,
                questions.entrySet().stream()
                        .map(set -> new AblationSet(set.getKey(), set.getValue()))
                        .toList());
    }

    private static List<LabelledQuestion> labelled(Path file, KnowledgeBase knowledge) {
        return switch (LabelledFileResult.read(file, knowledge)) {
            case LabelledFileResult.Good(var questions, var _, var _) -> questions;
            case LabelledFileResult.Broken(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    /// A tenth of the shipped example questions, held out of training.
    private World unseen() {
        var knowledge = KnowledgeFolders.shipped();
        var asked = PartialMatcher.everyTenthQuestion(knowledge);
        var taken = asked.stream().collect(groupingBy(each -> each.entry().id(), mapping(Phrase::text, toSet())));
        var left = knowledge.withEntries(entry -> entry.withQuestions(entry.questions().stream()
                .filter(each -> !taken.getOrDefault(entry.id(), Set.of()).contains(each))
                .toList()));
        var matchers = new PartialMatcher(
                left, encoder, asked.stream().map(Phrase::text).toList());
        var questions = asked.stream()
                .map(each -> AblationSet.question(
                        each.text(), AblationSet.only(each.entry().id())))
                .toList();
        return new World(matchers, List.of(new AblationSet("unseen", questions)));
    }

    private World fewShot(String name) throws IOException {
        var set = FewShotSet.read(name + ".txt");
        var questions = new ArrayList<LabelledQuestion>();
        set.asked()
                .forEach((topic, asked) ->
                        asked.forEach(each -> questions.add(AblationSet.question(each, AblationSet.only(topic)))));
        FewShotSet.read("many-domains.txt")
                .elsewhere()
                .forEach(each -> questions.add(AblationSet.question(each, new TreeSet<>())));
        var matchers = new PartialMatcher(
                set.folder(Files.createTempDirectory(name)),
                encoder,
                questions.stream().map(LabelledQuestion::question).toList());
        return new World(matchers, List.of(new AblationSet(name, questions)));
    }

    private static Figures difference(Figures one, Figures other) {
        return new Figures(
                one.first() - other.first(),
                one.correct() - other.correct(),
                one.wrong() - other.wrong(),
                one.falsely() - other.falsely());
    }

    private static void row(String name, List<String> cells) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-36s", name));
        cells.forEach(cell -> text.append(String.format(Locale.ROOT, "%-27s", cell)));
        System.out.println(text.toString().stripTrailing());
    }
}
