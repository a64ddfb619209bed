package org.whoowns.slack.access;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.whoowns.teams.ledger.Actor.Membership;

/// Directory of the people whom the app may write to on its own account. Waits for Slack only briefly.
@Singleton
public final class MemberDirectory {

    private final UserCache users;

    MemberDirectory(UserCache users) {
        this.users = users;
    }

    /// @param isActive false for guests, bots, deactivated accounts and people from elsewhere
    public record Member(boolean isActive, ZoneId zone) {}

    /// Empty if Slack does not tell right now.
    public Optional<Member> find(String workspace, String user) {
        return switch (users.lookUpForAnswer(workspace, user)) {
            case UserLookup.Found(var found) ->
                Optional.of(new Member(found.membership(workspace) == Membership.MEMBER, found.zone()));
            case UserLookup.NotFound() -> Optional.of(new Member(false, ZoneOffset.UTC));
            case UserLookup.Withheld() -> Optional.of(new Member(true, ZoneOffset.UTC));
            case UserLookup.Failed() -> Optional.empty();
        };
    }
}
