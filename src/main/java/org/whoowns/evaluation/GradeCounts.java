package org.whoowns.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/// How many answers were how good.
///
/// @param counts a judgement that never occurred is not in it
/// @param ownersAsked how many correct answers should have named an owner
/// @param ownersRight how many of these named the right one
/// @param ownersSilent how many of these named none
public record GradeCounts(Map<Grade, Long> counts, long ownersAsked, long ownersRight, long ownersSilent) {

    public GradeCounts {
        counts = Map.copyOf(counts);
    }

    static GradeCounts of(List<GradedAnswer> judged) {
        var owners = judged.stream().filter(GradedAnswer::asksForOwner).toList();
        return new GradeCounts(
                judged.stream().collect(groupingBy(GradedAnswer::grade, counting())),
                owners.size(),
                owners.stream().filter(GradedAnswer::namesOwner).count(),
                owners.stream().filter(each -> each.observed().owner() == null).count());
    }

    public long count(Grade grade) {
        return counts.getOrDefault(grade, 0L);
    }

    /// How many questions have an answer.
    public long inScope() {
        return counts.keySet().stream()
                .filter(Grade::isInScope)
                .mapToLong(this::count)
                .sum();
    }

    /// How many questions have none.
    public long outOfScope() {
        return all() - inScope();
    }

    public long all() {
        return counts.keySet().stream().mapToLong(this::count).sum();
    }
}
