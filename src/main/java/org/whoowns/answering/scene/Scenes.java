package org.whoowns.answering.scene;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Here;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Roster;
import org.whoowns.teams.ledger.Surroundings;

/// Finds out where a question stands. Every method throws [org.whoowns.teams.ledger.DatabaseAway] where teams can't be
/// looked up. Safe to share between threads.
public final class Scenes {

    private final Roster roster;
    private final WhoIs whoIs;

    public Scenes(Roster roster, WhoIs whoIs) {
        this.roster = roster;
        this.whoIs = whoIs;
    }

    /// What is known around the asker.
    ///
    /// @param names what may be the name of a team in their words
    public Surroundings around(Asker asker, Collection<String> names) {
        return roster.around(asker.workspace(), asker.channel(), asker.user(), names);
    }

    /// The team that the asker has in mind without naming it: the button's, the channel's, or the only one in which
    /// they hold a role.
    public Optional<Team> unnamed(Asker asker, Surroundings around) {
        var button = Optional.ofNullable(asker.team()).flatMap(id -> roster.team(asker.workspace(), id));
        return button.or(() -> Optional.ofNullable(around.ofChannel())).or(() -> only(around, asker.user()));
    }

    private static Optional<Team> only(Surroundings around, String user) {
        var held = around.ofPerson().stream()
                .filter(team -> team.holding().anyMatch(user::equals))
                .toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    /// The scene of a team, or of the company. Where people of other organisations are, there is none to show.
    public Scene scene(KnowledgeBase knowledge, Asker asker, @Nullable Team team, WorkspaceAgreements company) {
        var plain = team == null && company.agreements().isEmpty();
        return !plain && asker.sharedPlace().getAsBoolean()
                ? new Scene.Anywhere()
                : new Scene.Inside(new Here(knowledge, team, company, deactivated(team, company)), whoIs);
    }

    /// The teams in which somebody holds a role or stands in, each as a place.
    public List<Here> teamsOf(KnowledgeBase knowledge, String user, WorkspaceAgreements company) {
        return roster.teamsOf(company.workspace(), user).stream()
                .map(team -> new Here(knowledge, team, company, deactivated(team, company)))
                .toList();
    }

    private Set<String> deactivated(@Nullable Team team, WorkspaceAgreements company) {
        if (team == null && company.agreements().isEmpty()) {
            return Set.of();
        }
        var people = Stream.concat(
                        team == null ? Stream.of() : team.people().stream(),
                        Stream.concat(
                                        team == null ? Stream.of() : team.agreements().values().stream(),
                                        company.agreements().values().stream())
                                .flatMap(each -> each.decision() instanceof Agreement.Decision.ToPerson(var person)
                                        ? Stream.of(person)
                                        : Stream.of()))
                .distinct()
                .toList();
        return whoIs.deactivated(company.workspace(), people);
    }
}
