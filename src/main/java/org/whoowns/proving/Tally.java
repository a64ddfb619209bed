package org.whoowns.proving;

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
public record Tally(Map<Judgement, Long> counts, long ownersAsked, long ownersRight, long ownersSilent) {

    public Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(List<Judged> judged) {
        var owners = judged.stream().filter(Judged::asksForOwner).toList();
        return new Tally(
                judged.stream().collect(groupingBy(Judged::judgement, counting())),
                owners.size(),
                owners.stream().filter(Judged::namesOwner).count(),
                owners.stream().filter(each -> each.answered().owner() == null).count());
    }

    public long count(Judgement judgement) {
        return counts.getOrDefault(judgement, 0L);
    }

    /// How many questions have an answer.
    public long inScope() {
        return counts.keySet().stream()
                .filter(Judgement::isInScope)
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
