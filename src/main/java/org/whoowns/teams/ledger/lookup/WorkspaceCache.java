package org.whoowns.teams.ledger.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.jdbc.LookupRow;
import org.whoowns.teams.ledger.jdbc.TeamJson;

/// Cache of the teams of one workspace.
final class WorkspaceCache {

    private static final int MAX_SIZE = 5_000;
    /// Placeholder for no team; none has this id.
    private static final String NO_TEAM = "";

    private final String workspace;
    private final Cache<String, Team> teams = cache();
    private final Cache<String, List<String>> byChannel = cache();
    private final Cache<String, List<String>> byPerson = cache();
    private volatile @Nullable TeamNameIndex names;
    private volatile @Nullable WorkspaceAgreements workspaceAgreements;

    WorkspaceCache(String workspace) {
        this.workspace = workspace;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(MAX_SIZE).build();
    }

    /// Data that the cache lacks.
    record Missing(boolean names, boolean company, String channel, String person, List<String> ids) {

        boolean isEmpty() {
            return !names && !company && channel.isEmpty() && person.isEmpty() && ids.equals(List.of(NO_TEAM));
        }
    }

    Missing missing(String channel, String person, List<String> keys) {
        var known = names;
        // without the names, their ids are unknown
        var wanted = known == null
                ? List.<String>of()
                : keys.stream()
                        .flatMap(key -> known.find(key).stream())
                        .distinct()
                        .filter(id -> teams.getIfPresent(id) == null)
                        .toList();
        return new Missing(
                known == null,
                workspaceAgreements == null,
                channel.isEmpty() || areCached(byChannel.getIfPresent(channel)) ? "" : channel,
                person.isEmpty() || areCached(byPerson.getIfPresent(person)) ? "" : person,
                wanted.isEmpty() ? List.of(NO_TEAM) : wanted);
    }

    private boolean areCached(@Nullable List<String> ids) {
        return ids != null && ids.stream().allMatch(each -> teams.getIfPresent(each) != null);
    }

    void add(Missing missing, List<LookupRow> found) {
        var seen = new HashMap<String, String>();
        var ofChannel = new ArrayList<String>();
        var ofPerson = new ArrayList<String>();
        var agreed = WorkspaceAgreements.none(workspace);
        for (var row : found) {
            switch (row.how()) {
                case "name" -> seen.put(row.what(), row.team());
                case "channel" -> ofChannel.add(row.team());
                case "person" -> ofPerson.add(row.team());
                default ->
                    agreed = row.document() == null ? agreed : TeamJson.workspaceAgreements(workspace, row.document());
            }
            if (!row.team().isEmpty() && row.document() != null) {
                put(TeamJson.team(workspace, row.document()));
            }
        }
        if (missing.names()) {
            names = new TeamNameIndex(seen);
        }
        if (missing.company()) {
            workspaceAgreements = agreed;
        }
        if (!missing.channel().isEmpty()) {
            byChannel.put(missing.channel(), List.copyOf(ofChannel));
        }
        if (!missing.person().isEmpty()) {
            byPerson.put(missing.person(), List.copyOf(ofPerson));
        }
    }

    /// The names, as far as they are known.
    TeamNameIndex names() {
        var known = names;
        return known == null ? TeamNameIndex.NONE : known;
    }

    void put(Team team) {
        teams.put(team.id(), team);
    }

    Optional<Team> team(String id) {
        return Optional.ofNullable(teams.getIfPresent(id));
    }

    TeamLookup lookup(String channel, String person, List<String> keys) {
        var known = names;
        var named = new HashMap<String, Team>();
        if (known != null) {
            keys.forEach(key -> known.find(key).flatMap(this::team).ifPresent(team -> named.put(key, team)));
        }
        return new TeamLookup(
                named,
                cached(byChannel.getIfPresent(channel)).stream().findFirst().orElse(null),
                cached(byPerson.getIfPresent(person)).stream()
                        .filter(team -> team.everyone().contains(person))
                        .toList(),
                workspaceAgreements == null ? WorkspaceAgreements.none(workspace) : workspaceAgreements);
    }

    private List<Team> cached(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().flatMap(id -> team(id).stream()).toList();
    }
}
