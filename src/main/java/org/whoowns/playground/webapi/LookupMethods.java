package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Workspace;

/// The methods that only tell: who is this, which channel, which workspace.
final class LookupMethods {
    private final Workspace workspace;
    private final Organisation organisation;

    LookupMethods(Workspace workspace) {
        this.workspace = workspace;
        organisation = workspace.organisation();
    }

    ObjectNode authTest() {
        return Json.object()
                .put("url", "https://" + organisation.domain() + ".slack.com/")
                .put("team", organisation.name())
                .put("user", workspace.app().handle())
                .put("team_id", organisation.id())
                .put("user_id", workspace.app().id())
                .put("bot_id", organisation.app().botId())
                .put("is_enterprise_install", false);
    }

    ObjectNode usersInfo(Call call) {
        return organisation
                .everybody()
                .filter(person -> person.id().equals(call.required("user")))
                .findFirst()
                .map(person -> Json.object().<ObjectNode>set("user", user(person)))
                .orElseThrow(() -> new Refusal("user_not_found"));
    }

    ObjectNode conversationsInfo(Call call) {
        Conversation found = workspace
                .conversations()
                .find(call.required("channel"))
                .filter(conversation -> conversation.id().equals(call.text("channel")))
                .orElseThrow(() -> new Refusal("channel_not_found"));
        return Json.object().set("channel", channel(found));
    }

    ObjectNode conversationsOpen(Call call) {
        Person person = organisation.people().stream()
                .filter(someone -> someone.id().equals(call.required("users")))
                .findFirst()
                .orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode json = Json.object().put("no_op", true).put("already_open", true);
        json.putObject("channel")
                .put("id", workspace.conversations().direct(person).id());
        return json;
    }

    ObjectNode botsInfo(Call call) {
        Organisation.App app = organisation.app();
        if (!call.text("bot").isEmpty() && !call.text("bot").equals(app.botId())) {
            throw new Refusal("bot_not_found");
        }
        ObjectNode json = Json.object();
        json.putObject("bot")
                .put("id", app.botId())
                .put("deleted", false)
                .put("name", app.user().name())
                .put("app_id", app.id())
                .put("user_id", app.user().id());
        return json;
    }

    ObjectNode teamInfo() {
        ObjectNode json = Json.object();
        json.putObject("team")
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("domain", organisation.domain())
                .put("email_domain", "");
        return json;
    }

    private ObjectNode user(Person person) {
        boolean isApp = person.equals(workspace.app());
        ZoneId zone = ZoneId.of(person.zone());
        ObjectNode json = Json.object()
                .put("id", person.id())
                .put("team_id", organisation.teamOf(person))
                .put("name", person.handle())
                .put("deleted", workspace.hasLeft(person))
                .put("real_name", person.name())
                .put("tz", person.zone())
                .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put(
                        "tz_offset",
                        zone.getRules().getOffset(workspace.clock().instant()).getTotalSeconds());
        json.putObject("profile")
                .put("title", person.title())
                .put("real_name", person.name())
                .put("display_name", person.handle())
                .put("team", organisation.teamOf(person));
        return json.put("is_admin", person.admin())
                .put("is_owner", person.admin())
                .put("is_primary_owner", person.admin())
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", isApp)
                .put("is_app_user", false);
    }

    private ObjectNode channel(Conversation conversation) {
        ObjectNode json = Json.object()
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
