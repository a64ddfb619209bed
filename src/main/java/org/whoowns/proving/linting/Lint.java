package org.whoowns.proving.linting;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Progress;
import org.whoowns.knowledge.reading.Place;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;
import org.whoowns.proving.InParallel;
import org.whoowns.proving.self.Rounds;
import org.whoowns.proving.self.Trial;

/// All that a curator should know of a knowledge folder, in the order of files and lines.
public record Lint(List<Finding> findings) {

    public Lint {
        findings = findings.stream()
                .sorted(comparing(Finding::place, comparing(Place::file).thenComparingInt(Place::line)))
                .toList();
    }

    /// Only problems, where the folder has any; else the warnings.
    ///
    /// @param matchers the matcher of a knowledge base
    public static Lint of(
            Reading reading, Function<KnowledgeBase, Matcher> matchers, LocalDate today, Progress progress) {
        return switch (reading) {
            case Reading.Broken(var problems) ->
                new Lint(problems.stream().map(Finding::of).toList());
            case Reading.Good(var knowledge, var places) -> {
                var upkeep = new Upkeep(places, today);
                var rivalry = new Rivalry(places);
                var trials = trials(matchers.apply(knowledge), progress);
                yield new Lint(Stream.concat(
                                knowledge.entries().stream().flatMap(upkeep::of),
                                trials.flatMap(each -> rivalry.of(each).stream()))
                        .toList());
            }
        };
    }

    private static Stream<Trial> trials(Matcher matcher, Progress progress) {
        var names = InParallel.map(
                Phrase.allOf(matcher.knowledge())
                        .filter(each -> each.source() != Evidence.Source.QUESTION)
                        .toList(),
                each -> new Trial(each, matcher.match(each.text())),
                (done, all) -> progress.at("Comparing names", done, all));
        return Stream.concat(names.stream(), Rounds.of(matcher, Rivalry.ROUNDS, progress).stream());
    }

    public long problems() {
        return findings.stream().filter(Finding::isProblem).count();
    }

    public long warnings() {
        return findings.size() - problems();
    }
}
