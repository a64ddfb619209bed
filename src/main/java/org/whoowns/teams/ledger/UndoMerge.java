package org.whoowns.teams.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;

/// Takes back one change and leaves what was changed elsewhere since.
final class UndoMerge {

    private UndoMerge() {}

    /// Something was changed later at the very place that is to be taken back.
    private static final class InTheWay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InTheWay() {
            super(null, null, false, false);
        }
    }

    /// The state without the change; nothing where something later stands in the way.
    static Optional<Revision> undo(ChangeRecord change, Revision now) {
        try {
            var before = change.before();
            var after = change.after();
            if (now.workspaceAgreements() != null) {
                return Optional.of(Revision.of(workspaceAgreements(
                        before.workspaceAgreements(), after.workspaceAgreements(), now.workspaceAgreements())));
            }
            return Optional.of(team(before.team(), after.team(), now.team()));
        } catch (InTheWay _) {
            return Optional.empty();
        }
    }

    private static WorkspaceAgreements workspaceAgreements(
            @Nullable WorkspaceAgreements before, @Nullable WorkspaceAgreements after, WorkspaceAgreements now) {
        return new WorkspaceAgreements(
                now.workspace(),
                back(
                        before == null ? Map.of() : before.agreements(),
                        after == null ? Map.of() : after.agreements(),
                        now.agreements()),
                now.version());
    }

    private static Revision team(@Nullable Team before, @Nullable Team after, @Nullable Team now) {
        if (before == null || after == null || now == null) {
            // set up or removed: only as a whole
            if (!Objects.equals(same(after), same(now))) {
                throw new InTheWay();
            }
            return before == null ? Revision.NOTHING : Revision.of(before);
        }
        return Revision.of(new Team(
                now.workspace(),
                now.id(),
                back(before, after, now, Team::name),
                back(before, after, now, Team::channels),
                back(before, after, now, Team::operatingModel),
                framework(before, after, now),
                back(before.holders(), after.holders(), now.holders()),
                back(before.agreements(), after.agreements(), now.agreements()),
                new LinkedHashSet<>(back(before, after, now, Team::editors)),
                now.version()));
    }

    private static @Nullable String framework(Team before, Team after, Team now) {
        return back(before, after, now, each -> Optional.ofNullable(each.framework()))
                .orElse(null);
    }

    private static @Nullable Team same(@Nullable Team team) {
        return team == null ? null : team.withVersion(0);
    }

    private static <T> T back(Team before, Team after, Team now, Function<Team, T> field) {
        var was = field.apply(before);
        var became = field.apply(after);
        var is = field.apply(now);
        if (was.equals(became)) {
            return is;
        }
        if (!became.equals(is)) {
            throw new InTheWay();
        }
        return was;
    }

    private static <V> SequencedMap<String, V> back(
            Map<String, V> before, Map<String, V> after, SequencedMap<String, V> now) {
        var back = new LinkedHashMap<>(now);
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var was = before.get(key);
            if (!Objects.equals(was, after.get(key))) {
                if (!Objects.equals(after.get(key), now.get(key))) {
                    throw new InTheWay();
                }
                if (was == null) {
                    back.remove(key);
                } else {
                    back.put(key, was);
                }
            }
        }
        return back;
    }
}
