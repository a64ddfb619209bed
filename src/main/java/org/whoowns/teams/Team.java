package org.whoowns.teams;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Product team of a workspace, with its role holders and agreements.
///
/// The ids of roles, models, frameworks and entries may no longer exist in the knowledge.
///
/// @param channels ids of the channels in which questions are about this team
/// @param framework the id of the team's framework; null for the default view
/// @param holders by role id
/// @param agreements by entry id
/// @param editors user ids of people who may edit it, beside its holders
/// @param version grows with every change
public record Team(
        String workspace,
        String id,
        TeamName name,
        List<String> channels,
        String operatingModel,
        @Nullable String framework,
        SequencedMap<String, Holder> holders,
        SequencedMap<String, Agreement> agreements,
        Set<String> editors,
        long version) {

    public Team {
        channels = List.copyOf(channels);
        holders = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(holders));
        agreements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(agreements));
        editors = Collections.unmodifiableSortedSet(new TreeSet<>(editors));
    }

    public Holder holder(String role) {
        return holders.getOrDefault(role, Holder.NOBODY);
    }

    /// All holders and deputies.
    public Set<String> people() {
        return Set.copyOf(holders.values().stream().flatMap(Holder::people).toList());
    }

    /// Everyone who may be accountable here: holders, deputies, and people whom its agreements name.
    public Set<String> everyone() {
        var named = agreements.values().stream().flatMap(Agreement::named);
        return Stream.concat(people().stream(), named).collect(Collectors.toUnmodifiableSet());
    }

    /// All holders, without deputies.
    public Stream<String> holding() {
        return holders.values().stream().flatMap(each -> Stream.ofNullable(each.person()));
    }

    /// The ids of the roles that the person holds, without those of which they are the deputy.
    public List<String> rolesOf(String person) {
        return holders.entrySet().stream()
                .filter(each -> person.equals(each.getValue().person()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Team withAgreements(Collection<Agreement> others) {
        var byEntry = new LinkedHashMap<String, Agreement>();
        others.forEach(each -> byEntry.put(each.entry(), each));
        return new Team(workspace, id, name, channels, operatingModel, framework, holders, byEntry, editors, version);
    }

    public Team withVersion(long other) {
        return new Team(workspace, id, name, channels, operatingModel, framework, holders, agreements, editors, other);
    }
}
