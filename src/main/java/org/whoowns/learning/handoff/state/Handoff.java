package org.whoowns.learning.handoff.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Question that is handed to the people who may know the answer. Who asked is in its messages.
///
/// @param gap the id of the gap; there is one open hand-off for each
/// @param question redacted
/// @param nearest the ids of the nearest entries, best first
/// @param team the id of the asker's team; null without one
/// @param role the id of the role that is asked; null for the person who is named for the nearest entry
/// @param curatorsDue when the curators are asked, whoever was asked before
/// @param endsAt when it is given up
public record Handoff(
        String workspace,
        String id,
        String gap,
        String question,
        List<String> nearest,
        @Nullable String team,
        @Nullable String role,
        HandoffState state,
        Instant createdAt,
        Instant curatorsDue,
        Instant endsAt) {

    public Handoff {
        nearest = List.copyOf(nearest);
    }

    /// A new one, which the holder of the role is asked first.
    public static Handoff opened(
            String workspace,
            String id,
            String gap,
            String question,
            List<String> nearest,
            @Nullable String team,
            @Nullable String role,
            Instant at,
            EscalationTimes times) {
        return new Handoff(
                workspace,
                id,
                gap,
                question,
                nearest,
                team,
                role,
                new HandoffState.Looking(EscalationLevel.HOLDER),
                at,
                curatorsDue(at, times),
                at.plus(times.endAfter()));
    }

    /// For somebody whose time zone is not known yet.
    static Instant curatorsDue(Instant at, EscalationTimes times) {
        return new WorkingHours(ZoneOffset.UTC).plusWeekdays(at, times.curatorsAfter());
    }

    public boolean isOpen() {
        return state instanceof HandoffState.Open;
    }

    /// When something has to be done about it without anybody's click; null if never.
    public @Nullable Instant nextCheck() {
        return switch (state) {
            case HandoffState.Looking _ -> createdAt;
            case HandoffState.Waiting(var level) -> earliest(Stream.empty(), level);
            case HandoffState.Asked(var level, @Nullable Instant due) -> earliest(Stream.ofNullable(due), level);
            case HandoffState.Closed _ -> null;
        };
    }

    private Instant earliest(Stream<Instant> more, EscalationLevel level) {
        var curators = level == EscalationLevel.CURATORS ? Stream.<Instant>empty() : Stream.of(curatorsDue);
        return Stream.concat(more, curators).reduce(endsAt, (one, other) -> one.isBefore(other) ? one : other);
    }

    Handoff with(HandoffState next) {
        return new Handoff(workspace, id, gap, question, nearest, team, role, next, createdAt, curatorsDue, endsAt);
    }

    Handoff withRole(String other) {
        return new Handoff(workspace, id, gap, question, nearest, team, other, state, createdAt, curatorsDue, endsAt);
    }

    Handoff withCuratorsDue(Instant due) {
        return new Handoff(workspace, id, gap, question, nearest, team, role, state, createdAt, due, endsAt);
    }
}
