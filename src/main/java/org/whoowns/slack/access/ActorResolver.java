package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.whoowns.teams.ledger.Actor;

/// Resolves a requester's permissions from Slack's user data and the configuration.
@Singleton
public final class ActorResolver {

    private final UserCache users;
    private final AccessConfiguration access;

    ActorResolver(UserCache users, AccessConfiguration access) {
        this.users = users;
        this.access = access;
    }

    /// Users from another organisation have no permissions, even if configured.
    public Actor of(Requester requester) {
        var user = requester.user();
        var workspace = requester.workspace();
        var found = requester.belongs() ? users.find(workspace, user) : Optional.<SlackUser>empty();
        var belongs = requester.belongs()
                && found.filter(each -> each.isExternal(workspace)).isEmpty();
        var admin = belongs
                && (access.isAdmin(user) || found.filter(SlackUser::admin).isPresent());
        var curator = belongs && access.isCurator(user);
        return new Actor(workspace, user, admin, curator, belongs, access.policy());
    }
}
