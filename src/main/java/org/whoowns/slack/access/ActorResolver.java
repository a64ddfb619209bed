package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Actor.Membership;
import org.whoowns.teams.ledger.ChangeRights;

/// Resolves a requester's permissions from Slack's user data and the configuration, for all kinds of requests alike.
///
/// A request alone proves little: its home workspace may be missing or false, and it does not tell guests, bots and
/// deactivated accounts from members. If the app may not read users, nobody can be told apart, and a request counts as
/// a member's, as it always did.
@Singleton
public final class ActorResolver {

    /// Slack waits three seconds for an acknowledgement, and the database needs the rest.
    private static final Duration BEFORE_ACKNOWLEDGEMENT = Duration.ofSeconds(1);

    private static final Duration AFTER_ACKNOWLEDGEMENT = Duration.ofSeconds(10);

    private final UserCache users;
    private final AccessConfiguration access;
    private final CuratorDirectory curators;

    ActorResolver(UserCache users, AccessConfiguration access, CuratorDirectory curators) {
        this.users = users;
        this.access = access;
        this.curators = curators;
    }

    /// Resolves the requester after the request is acknowledged: waits up to ten seconds for Slack.
    public Actor of(Requester requester) {
        return of(requester, AFTER_ACKNOWLEDGEMENT);
    }

    /// Resolves the requester before the request is acknowledged: waits up to a second for Slack.
    public Actor beforeAcknowledgement(Requester requester) {
        return of(requester, BEFORE_ACKNOWLEDGEMENT);
    }

    /// Whether the requester may see teams. Waits for Slack no longer than any answer does.
    public boolean mayRead(Requester requester) {
        return requester.belongs() && ChangeRights.mayRead(forAnswer(requester));
    }

    /// Resolves the requester for an answer: waits for Slack no longer than any answer does.
    public Actor forAnswer(Requester requester) {
        return actor(
                requester,
                requester.belongs()
                        ? users.lookUpForAnswer(requester.workspace(), requester.user())
                        : new UserLookup.NotFound());
    }

    private Actor of(Requester requester, Duration wait) {
        return actor(
                requester,
                requester.belongs()
                        ? users.lookUp(requester.workspace(), requester.user(), wait)
                        : new UserLookup.NotFound());
    }

    /// Only members have rights of their own, even if others are configured.
    private Actor actor(Requester requester, UserLookup lookup) {
        var user = requester.user();
        var workspace = requester.workspace();
        var membership = membership(workspace, lookup);
        var member = membership == Membership.MEMBER;
        var admin = member
                && (access.isAdmin(user)
                        || lookup.found().filter(SlackUser::admin).isPresent());
        return new Actor(
                workspace, user, admin, member && curators.isCurator(workspace, user), membership, access.policy());
    }

    private static Membership membership(String workspace, UserLookup lookup) {
        return switch (lookup) {
            case UserLookup.Found(var user) -> user.membership(workspace);
            case UserLookup.NotFound() -> Membership.EXTERNAL;
            case UserLookup.Withheld() -> Membership.MEMBER;
            case UserLookup.Failed() -> Membership.UNCONFIRMED;
        };
    }
}
