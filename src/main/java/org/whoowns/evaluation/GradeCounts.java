package org.whoowns.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/// Number of answers by grade.
///
/// @param counts without grades that never occurred
/// @param ownersAsked correct answers whose owner is graded
/// @param ownersRight those that named an accepted owner
/// @param ownersSilent those that named no owner
public record GradeCounts(Map<Grade, Long> counts, long ownersAsked, long ownersRight, long ownersSilent) {

    public GradeCounts {
        counts = Map.copyOf(counts);
    }

    static GradeCounts of(List<GradedAnswer> answers) {
        var owners = answers.stream().filter(GradedAnswer::asksForOwner).toList();
        return new GradeCounts(
                answers.stream().collect(groupingBy(GradedAnswer::grade, counting())),
                owners.size(),
                owners.stream().filter(GradedAnswer::namesOwner).count(),
                owners.stream().filter(each -> each.observed().owner() == null).count());
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
