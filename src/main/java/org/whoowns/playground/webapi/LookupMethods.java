package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Read-only methods: `auth.test`, `users.info`, `users.lookupByEmail`, `dnd.info`, `conversations.info`, `bots.info`
/// and `team.info`.
final class LookupMethods {
    private final FakeWorkspace workspace;
    private final FakeOrganisation organisation;

    LookupMethods(FakeWorkspace workspace) {
        this.workspace = workspace;
        organisation = workspace.organisation();
    }

    ObjectNode authTest() {
        return SlackJson.object()
                .put("url", "https://" + organisation.domain() + ".slack.com/")
                .put("team", organisation.name())
                .put("user", workspace.app().handle())
                .put("team_id", organisation.id())
                .put("user_id", workspace.app().id())
                .put("bot_id", organisation.app().botId())
                .put("is_enterprise_install", false);
    }

    ObjectNode usersInfo(ApiCall call) {
        return organisation
                .findById(call.required("user"))
                .map(user -> SlackJson.object().<ObjectNode>set("user", user(user)))
                .orElseThrow(() -> new SlackError("user_not_found"));
    }

    /// The address of everybody is their handle at the organisation's domain.
    ObjectNode usersLookupByEmail(ApiCall call) {
        return organisation.people().stream()
                .filter(user ->
                        (user.handle() + "@" + organisation.domain() + ".example").equals(call.required("email")))
                .findFirst()
                .map(user -> SlackJson.object().<ObjectNode>set("user", user(user)))
                .orElseThrow(() -> new SlackError("users_not_found"));
    }

    ObjectNode conversationsInfo(ApiCall call) {
        FakeConversation found = workspace
                .conversations()
                .find(call.required("channel"))
                .filter(conversation -> conversation.id().equals(call.text("channel")))
                .orElseThrow(() -> new SlackError("channel_not_found"));
        return SlackJson.object().set("channel", channel(found));
    }

    ObjectNode conversationsOpen(ApiCall call) {
        FakeUser user = organisation.people().stream()
                .filter(member -> member.id().equals(call.required("users")))
                .findFirst()
                .orElseThrow(() -> new SlackError("user_not_found"));
        ObjectNode json = SlackJson.object().put("no_op", true).put("already_open", true);
        json.putObject("channel")
                .put("id", workspace.conversations().direct(user).id());
        return json;
    }

    /// Nobody has do-not-disturb on, unless a test says so.
    ObjectNode dndInfo(ApiCall call) {
        return organisation
                .findById(call.required("user"))
                .map(user -> workspace
                        .quietUntil(user)
                        .map(end -> SlackJson.object()
                                .put("dnd_enabled", true)
                                .put("next_dnd_start_ts", 1)
                                .put("next_dnd_end_ts", end.getEpochSecond()))
                        .orElseGet(() -> SlackJson.object()
                                .put("dnd_enabled", false)
                                .put("next_dnd_start_ts", 1)
                                .put("next_dnd_end_ts", 1))
                        .put("snooze_enabled", false))
                .orElseThrow(() -> new SlackError("user_not_found"));
    }

    ObjectNode botsInfo(ApiCall call) {
        FakeOrganisation.App app = organisation.app();
        if (!call.text("bot").isEmpty() && !call.text("bot").equals(app.botId())) {
            throw new SlackError("bot_not_found");
        }
        ObjectNode json = SlackJson.object();
        json.putObject("bot")
                .put("id", app.botId())
                .put("deleted", false)
                .put("name", app.user().name())
                .put("app_id", app.id())
                .put("user_id", app.user().id());
        return json;
    }

    ObjectNode teamInfo() {
        ObjectNode json = SlackJson.object();
        json.putObject("team")
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("domain", organisation.domain())
                .put("email_domain", "");
        return json;
    }

    private ObjectNode user(FakeUser user) {
        boolean isApp = user.equals(workspace.app());
        ZoneId zone = ZoneId.of(user.zone());
        ObjectNode json = SlackJson.object()
                .put("id", user.id())
                .put("team_id", organisation.teamOf(user))
                .put("name", user.handle())
                .put("deleted", workspace.isDeactivated(user))
                .put("real_name", user.name())
                .put("tz", user.zone())
                .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put(
                        "tz_offset",
                        zone.getRules().getOffset(workspace.clock().instant()).getTotalSeconds());
        json.putObject("profile")
                .put("title", user.title())
                .put("real_name", user.name())
                .put("display_name", Objects.requireNonNullElse(user.displayName(), ""))
                .put("team", organisation.teamOf(user));
        return json.put("is_admin", user.admin())
                .put("is_owner", user.admin())
                .put("is_primary_owner", user.admin())
                .put("is_restricted", workspace.isGuest(user))
                .put("is_ultra_restricted", false)
                .put("is_bot", isApp)
                .put("is_app_user", false);
    }

    private ObjectNode channel(FakeConversation conversation) {
        ObjectNode json = SlackJson.object()
                .put("id", conversation.id())
                .put("is_channel", !conversation.isDirect())
                .put("is_im", conversation.isDirect())
                .put("is_private", conversation.isDirect())
                .put("is_archived", false)
                .put("is_ext_shared", conversation.shared())
                .put("is_member", workspace.conversations().hasApp(conversation));
        if (conversation.isDirect()) {
            return json.put("user", conversation.directWith());
        }
        json.put("name", conversation.name()).put("name_normalized", conversation.name());
        json.putObject("topic").put("value", conversation.topic());
        return json;
    }
}
