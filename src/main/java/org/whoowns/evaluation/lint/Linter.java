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
public record Linter(List<Finding> findings) {

    public Linter {
        findings = findings.stream()
                .sorted(comparing(
                        Finding::location, comparing(SourceLocation::file).thenComparingInt(SourceLocation::line)))
                .toList();
    }

    /// Returns only the problems if the folder has any, otherwise the warnings.
    public static Linter of(
            ReadResult result, Function<KnowledgeBase, Matcher> training, LocalDate today, ProgressListener progress) {
        return switch (result) {
            case ReadResult.Broken(var problems) ->
                new Linter(problems.stream().map(Finding::of).toList());
            case ReadResult.Good(var knowledge, var sourceMap) -> {
                var reviewCheck = new ReviewCheck(sourceMap, today);
                var conflictCheck = new ConflictCheck(sourceMap);
                var results = results(training.apply(knowledge), progress);
                yield new Linter(Stream.concat(
                                knowledge.entries().stream().flatMap(reviewCheck::of),
                                results.flatMap(each -> conflictCheck.of(each).stream()))
                        .toList());
            }
        };
    }

    private static Stream<PhraseResult> results(Matcher matcher, ProgressListener progress) {
        var names = Phrase.allOf(matcher.knowledge())
                .filter(each -> each.source() != Evidence.Source.QUESTION)
                .toList();
        var results = ParallelMap.map(
                names,
                each -> new PhraseResult(each, matcher.match(each.text())),
                done -> progress.at("Comparing names", done, names.size()));
        return Stream.concat(results.stream(), CrossValidation.of(matcher, ConflictCheck.FOLDS, progress).stream());
    }

    public long problems() {
        return findings.stream().filter(Finding::isProblem).count();
    }

    public long warnings() {
        return findings.size() - problems();
    }
}
