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

/// Three-way merge that undoes one change and keeps later changes of other fields.
final class UndoMerge {

    private UndoMerge() {}

    /// A later change of the withoutVersion field.
    private static final class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConflictException() {
            super(null, null, false, false);
        }
    }

    /// The revision without the change; empty if a later change conflicts.
    static Optional<Revision> undo(ChangeRecord change, Revision now) {
        try {
            var before = change.before();
            var after = change.after();
            if (now.workspaceAgreements() != null) {
                var agreements = merge(before.agreements(), after.agreements(), now.agreements());
                return Optional.of(now.withAgreements(agreements));
            }
            return Optional.of(team(before.team(), after.team(), now.team()));
        } catch (ConflictException _) {
            return Optional.empty();
        }
    }

    private static Revision team(@Nullable Team before, @Nullable Team after, @Nullable Team now) {
        if (before == null || after == null || now == null) {
            // The team was set up or removed, which is undone only as a whole.
            if (!Objects.equals(withoutVersion(after), withoutVersion(now))) {
                throw new ConflictException();
            }
            return before == null ? Revision.NOTHING : Revision.of(before);
        }
        return Revision.of(new Team(
                now.workspace(),
                now.id(),
                merge(before, after, now, Team::name),
                merge(before, after, now, Team::channels),
                merge(before, after, now, Team::operatingModel),
                merge(before, after, now, each -> Optional.ofNullable(each.framework()))
                        .orElse(null),
                merge(before.holders(), after.holders(), now.holders()),
                merge(before.agreements(), after.agreements(), now.agreements()),
                new LinkedHashSet<>(merge(before, after, now, Team::editors)),
                now.version()));
    }

    private static @Nullable Team withoutVersion(@Nullable Team team) {
        return team == null ? null : team.withVersion(0);
    }

    private static <T> T merge(Team before, Team after, Team now, Function<Team, T> field) {
        var was = field.apply(before);
        var became = field.apply(after);
        var is = field.apply(now);
        if (was.equals(became)) {
            return is;
        }
        if (!became.equals(is)) {
            throw new ConflictException();
        }
        return was;
    }

    private static <V> SequencedMap<String, V> merge(
            Map<String, V> before, Map<String, V> after, SequencedMap<String, V> now) {
        var merged = new LinkedHashMap<>(now);
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var was = before.get(key);
            if (!Objects.equals(was, after.get(key))) {
                if (!Objects.equals(after.get(key), now.get(key))) {
                    throw new ConflictException();
                }
                if (was == null) {
                    merged.remove(key);
                } else {
                    merged.put(key, was);
                }
            }
        }
        return merged;
    }
}
