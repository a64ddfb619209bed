package org.whoowns.slack.workspace;

import jakarta.inject.Singleton;
import org.whoowns.teams.ledger.Actor;

/// What people may do, by what Slack and the operator say of them at this moment.
@Singleton
public final class Actors {

    private final People people;
    private final Keepers keepers;

    Actors(People people, Keepers keepers) {
        this.people = people;
        this.keepers = keepers;
    }

    /// The person with their rights. Somebody of another organisation has none, whatever else is said of them.
    public Actor of(Visitor visitor) {
        var user = visitor.user();
        var belongs = visitor.belongs()
                && people.person(visitor.workspace(), user)
                        .map(person -> !person.isStranger(visitor.workspace()))
                        .orElse(true);
        var admin = belongs
                && (keepers.isAdmin(user)
                        || people.person(visitor.workspace(), user)
                                .map(Person::admin)
                                .orElse(false));
        var curator = belongs && keepers.isCurator(user);
        return new Actor(visitor.workspace(), user, admin, curator, belongs, keepers.policy());
    }
}
