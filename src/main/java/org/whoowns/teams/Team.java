package org.whoowns.teams;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A product team of a workspace: who fills which role in it, and what it agreed on.
///
/// Ids of roles, models, frameworks and entries are those that the knowledge had; it may have lost them since.
///
/// @param channels ids of the channels in which its name need not be said
/// @param framework the id of the framework that it works by; null for the default view
/// @param holders by role id
/// @param agreements by entry id
/// @param editors user ids of those who may change it, beside its holders
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

    /// Who fills the role; [Holder#NOBODY] where nobody was named.
    public Holder holder(String role) {
        return holders.getOrDefault(role, Holder.NOBODY);
    }

    /// Everybody who holds a role or stands in for somebody who does.
    public Set<String> people() {
        return Set.copyOf(holders.values().stream().flatMap(Holder::people).toList());
    }

    /// Those who hold a role, without deputies.
    public Stream<String> holding() {
        return holders.values().stream().flatMap(each -> Stream.ofNullable(each.person()));
    }

    /// The ids of the roles that the person holds here, without those in which they stand in.
    public List<String> rolesOf(String person) {
        return holders.entrySet().stream()
                .filter(each -> person.equals(each.getValue().person()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The same team with another set of agreements.
    public Team withAgreements(Collection<Agreement> others) {
        var byEntry = new LinkedHashMap<String, Agreement>();
        others.forEach(each -> byEntry.put(each.entry(), each));
        return new Team(workspace, id, name, channels, operatingModel, framework, holders, byEntry, editors, version);
    }

    /// The same team as of another change.
    public Team withVersion(long other) {
        return new Team(workspace, id, name, channels, operatingModel, framework, holders, agreements, editors, other);
    }
}
