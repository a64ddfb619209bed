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
import org.whoowns.matching.Matcher;

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
                var rivalry = new Rivalry(matchers.apply(knowledge)::match, places);
                yield new Lint(Stream.concat(
                                knowledge.entries().stream().flatMap(upkeep::of),
                                rivalry.in(knowledge, progress).stream())
                        .toList());
            }
        };
    }

    public long problems() {
        return findings.stream().filter(Finding::isProblem).count();
    }

    public long warnings() {
        return findings.size() - problems();
    }
}
