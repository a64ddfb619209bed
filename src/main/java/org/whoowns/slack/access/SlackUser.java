package org.whoowns.slack.access;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.teams.ledger.Actor.Membership;

/// Slack user.
///
/// @param name the display name, unescaped user input
/// @param active whether the account is not deactivated
/// @param admin whether the user is an admin or owner of the workspace
/// @param homes ids of the user's workspaces and organisation; empty if unknown
/// @param zone the time zone; UTC if unknown
public record SlackUser(
        String id, String name, boolean active, boolean admin, AccountType type, Set<String> homes, ZoneId zone) {

    /// Type of an account, as Slack tells it to the workspace that asks.
    public enum AccountType {
        MEMBER,
        /// A guest of one or several channels.
        GUEST,
        BOT,
        /// Known to be of another organisation.
        STRANGER
    }

    private static final Pattern HANDLE = Pattern.compile("[\\p{Ll}\\d._-]+");
    private static final String SLACKBOT = "USLACKBOT";

    public SlackUser {
        homes = Set.copyOf(homes);
    }

    static SlackUser of(User user) {
        return new SlackUser(
                user.getId(),
                name(user),
                !user.isDeleted(),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
                type(user),
                homes(user),
                zone(user));
    }

    private static ZoneId zone(User user) {
        try {
            return user.getTz() == null ? ZoneOffset.UTC : ZoneId.of(user.getTz());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    Membership membership(String workspace) {
        if (type == AccountType.STRANGER || (!homes.isEmpty() && !homes.contains(workspace))) {
            return Membership.EXTERNAL;
        }
        if (!active || type == AccountType.BOT) {
            return Membership.INACTIVE;
        }
        return type == AccountType.GUEST ? Membership.GUEST : Membership.MEMBER;
    }

    private static AccountType type(User user) {
        if (user.isBot() || user.isWorkflowBot() || user.isConnectorBot() || SLACKBOT.equals(user.getId())) {
            return AccountType.BOT;
        }
        if (user.isStranger()) {
            return AccountType.STRANGER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? AccountType.GUEST : AccountType.MEMBER;
    }

    /// In Enterprise Grid, the organisation and all workspaces of the user.
    private static Set<String> homes(User user) {
        var enterprise = Optional.ofNullable(user.getEnterpriseUser());
        return Stream.of(
                        Stream.ofNullable(user.getTeamId()),
                        enterprise.stream().flatMap(found -> Stream.ofNullable(found.getEnterpriseId())),
                        enterprise.stream()
                                .flatMap(found ->
                                        Stream.ofNullable(found.getTeams()).flatMap(List::stream)))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The display name, unless it looks like a handle and there is a real name.
    private static String name(User user) {
        var profile = Optional.ofNullable(user.getProfile());
        var display = profile.map(User.Profile::getDisplayName);
        return Stream.of(
                        display.filter(name -> !HANDLE.matcher(name).matches()),
                        profile.map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        display,
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }
}
