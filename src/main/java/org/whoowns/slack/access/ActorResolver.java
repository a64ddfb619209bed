package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import org.whoowns.teams.ledger.Actor;

/// What people may do, by what Slack and the operator say of them at this moment.
@Singleton
public final class ActorResolver {

    private final UserCache users;
    private final AccessConfiguration access;

    ActorResolver(UserCache users, AccessConfiguration access) {
        this.users = users;
        this.access = access;
    }

    /// The person with their rights. Somebody of another organisation has none, whatever else is said of them.
    public Actor of(Requester requester) {
        var user = requester.user();
        var belongs = requester.belongs()
                && users.person(requester.workspace(), user)
                        .map(slackUser -> !slackUser.isStranger(requester.workspace()))
                        .orElse(true);
        var admin = belongs
                && (access.isAdmin(user)
                        || users.person(requester.workspace(), user)
                                .map(SlackUser::admin)
                                .orElse(false));
        var curator = belongs && access.isCurator(user);
        return new Actor(requester.workspace(), user, admin, curator, belongs, access.policy());
    }
}
