package org.whoowns.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Number of answers by grade.
///
/// @param counts without grades that never occurred
/// @param ownersAsked correct answers whose owner is graded
/// @param ownersRight those that named an accepted owner
/// @param ownersSilent those that named no owner
/// @param facets the counts of each facet that a label names
public record GradeCounts(
        Map<Grade, Long> counts,
        long ownersAsked,
        long ownersRight,
        long ownersSilent,
        SequencedMap<LabelledQuestion.Facet, Share> facets) {

    /// A part of a whole.
    public record Share(long right, long total) {}

    public GradeCounts {
        counts = Map.copyOf(counts);
    }

    static GradeCounts of(List<GradedAnswer> answers) {
        var owners = answers.stream().filter(GradedAnswer::asksForOwner).toList();
        return new GradeCounts(
                answers.stream().collect(groupingBy(GradedAnswer::grade, counting())),
                owners.size(),
                owners.stream().filter(GradedAnswer::namesOwner).count(),
                owners.stream().filter(each -> each.observed().owner() == null).count(),
                facets(answers));
    }

    private static SequencedMap<LabelledQuestion.Facet, Share> facets(List<GradedAnswer> answers) {
        var facets = new LinkedHashMap<LabelledQuestion.Facet, Share>();
        for (var facet : LabelledQuestion.Facet.values()) {
            var asked = answers.stream().filter(each -> each.asksFor(facet)).toList();
            if (!asked.isEmpty()) {
                var right = asked.stream().filter(each -> each.isRight(facet)).count();
                facets.put(facet, new Share(right, asked.size()));
            }
        }
        return facets;
    }

    public Share share(LabelledQuestion.Facet facet) {
        return facets.getOrDefault(facet, new Share(0, 0));
    }

    public long count(Grade grade) {
        return counts.getOrDefault(grade, 0L);
    }

    public long inScope() {
        return counts.keySet().stream()
                .filter(Grade::isInScope)
                .mapToLong(this::count)
                .sum();
    }

    public long outOfScope() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - inScope();
    }
}
