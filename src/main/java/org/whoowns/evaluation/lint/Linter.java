package org.whoowns.evaluation.lint;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whoowns.evaluation.ParallelMap;
import org.whoowns.evaluation.selftest.CrossValidation;
import org.whoowns.evaluation.selftest.PhraseResult;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.knowledge.files.validation.SourceLocation;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;

/// Lints a knowledge folder. Findings are sorted by file and line.
///
/// @param hidden the number of weaker conflicts that are left out
public record Linter(List<Finding> findings, int hidden) {

    /// As many findings as a curator can review in one sitting.
    private static final int MAX_FINDINGS = 40;
    /// Names the rounds whose state is kept.
    private static final String ROUNDS = "lint";

    public Linter {
        findings = findings.stream()
                .sorted(comparing(
                        Finding::location, comparing(SourceLocation::file).thenComparingInt(SourceLocation::line)))
                .toList();
    }

    /// How much is checked.
    public enum Depth {
        /// Without asking the matcher.
        FAST,
        /// With the strongest conflicts between entries.
        STRONGEST,
        /// With all conflicts between entries.
        ALL
    }

    /// Returns only the problems if the folder has any, otherwise the warnings.
    public static Linter of(
            ReadResult result,
            Function<KnowledgeBase, Matcher> training,
            LocalDate today,
            Depth depth,
            ProgressListener progress) {
        return switch (result) {
            case ReadResult.Broken(var problems) ->
                new Linter(problems.stream().map(Finding::of).toList(), 0);
            case ReadResult.Good(var knowledge, var sourceMap) -> {
                var reviewCheck = new ReviewCheck(sourceMap, today);
                var reviews = Stream.concat(
                                knowledge.entries().stream().flatMap(reviewCheck::of),
                                new CuratorCheck(sourceMap).of(knowledge))
                        .toList();
                var conflicts = depth == Depth.FAST
                        ? List.<Finding>of()
                        : conflicts(training.apply(knowledge), new ConflictCheck(sourceMap), progress);
                var shown = depth == Depth.ALL
                        ? conflicts.size()
                        : Math.min(conflicts.size(), Math.max(0, MAX_FINDINGS - reviews.size()));
                yield new Linter(
                        Stream.concat(reviews.stream(), conflicts.stream().limit(shown))
                                .toList(),
                        conflicts.size() - shown);
            }
        };
    }

    /// The strongest first.
    private static List<Finding> conflicts(Matcher matcher, ConflictCheck check, ProgressListener progress) {
        var names = Phrase.allOf(matcher.knowledge())
                .filter(each -> each.source() != Evidence.Source.QUESTION)
                .toList();
        var named = ParallelMap.map(
                names,
                each -> new PhraseResult(each, matcher.match(each.text())),
                done -> progress.at("Comparing names", done, names.size()));
        var asked = CrossValidation.ofDoubtful(matcher, ConflictCheck.FOLDS, ROUNDS, progress);
        return ConflictCheck.Conflict.strongest(
                        Stream.of(named, asked).flatMap(List::stream).flatMap(each -> check.of(each).stream()))
                .stream()
                .map(ConflictCheck.Conflict::finding)
                .toList();
    }

    public long problems() {
        return findings.stream().filter(Finding::isProblem).count();
    }

    public long warnings() {
        return findings.size() - problems();
    }
}
