package org.whoowns.slack.request.payload;

import static org.whoowns.slack.request.payload.Projection.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.whoowns.slack.request.payload.Projection.Each;
import org.whoowns.slack.request.payload.Projection.EachFlagged;
import org.whoowns.slack.request.payload.Projection.Entries;
import org.whoowns.slack.request.payload.Projection.Fields;
import org.whoowns.slack.request.payload.Projection.Flag;
import org.whoowns.slack.request.payload.Projection.Text;
import org.whoowns.slack.request.payload.Projection.Whole;

/// The fields that listeners need, for each kind of payload. All others are dropped, because Slack's SDK fails on any
/// field whose shape it does not know, and Slack adds fields at any time.
///
/// A listener that needs another field adds it here.
public final class NeededFields {

    private static final Fields OPTION = texts("value");

    /// The value of an input or of a clicked element.
    private static final Fields VALUE = texts(
                    "type", "value", "selected_user", "selected_conversation", "selected_channel", "selected_date")
            .with("selected_option", OPTION)
            .with("selected_options", new Each(OPTION))
            .with("selected_users", new Each(new Text()))
            .with("selected_conversations", new Each(new Text()))
            .with("selected_channels", new Each(new Text()));

    private static final Fields STATE = texts().with("values", new Entries(new Entries(VALUE)));

    private static final Fields VIEW = texts(
                    "id", "type", "callback_id", "private_metadata", "hash", "external_id", "root_view_id")
            .withTexts("previous_view_id", "team_id", "app_id", "bot_id")
            .with("title", texts("type", "text"))
            .with("state", STATE);

    private static final Fields TEXT = texts("type", "text").with("verbatim", new Flag());

    /// With the content of our own windows, which is shown again if they can't be confirmed at the moment.
    private static final Fields SUBMITTED_VIEW = VIEW.with("submit", texts("type", "text"))
            .with(
                    "blocks",
                    new Each(texts("type", "block_id").with("text", TEXT).with("elements", new Each(TEXT))));

    /// The messages that somebody shares with a message, not what Slack or a link shows below it.
    private static final Projection SHARED = new EachFlagged("is_share", texts("text"));

    private static final Fields EVENT = texts("type", "team_id", "enterprise_id", "api_app_id", "event_id")
            .withTexts("context_team_id", "context_enterprise_id")
            .with("event_time", new Whole())
            .with("is_ext_shared_channel", new Flag())
            .with(
                    "authorizations",
                    new Each(texts("enterprise_id", "team_id", "user_id")
                            .with("is_bot", new Flag())
                            .with("is_enterprise_install", new Flag())))
            .with(
                    "event",
                    texts("type", "subtype", "user", "bot_id", "channel", "channel_type", "text", "ts")
                            .withTexts("thread_ts", "event_ts", "tab", "team", "user_team", "source_team")
                            .with("edited", texts("user", "ts"))
                            .with("attachments", SHARED)
                            .with(
                                    "message",
                                    texts("type", "subtype", "user", "bot_id", "text", "ts", "thread_ts")
                                            .with("edited", texts("user", "ts"))
                                            .with("attachments", SHARED))
                            .with("view", VIEW)
                            .with(
                                    "tokens",
                                    texts().with("oauth", new Each(new Text())).with("bot", new Each(new Text()))));

    private static final Fields INTERACTION = texts("type", "api_app_id", "trigger_id", "response_url")
            .with("is_enterprise_install", new Flag())
            .with("team", texts("id", "domain", "enterprise_id", "enterprise_name"))
            .with("enterprise", texts("id", "name"))
            .with("user", texts("id", "team_id", "username", "name"))
            .with("view", VIEW);

    private static final Fields SUBMISSION = INTERACTION.with("view", SUBMITTED_VIEW);

    private static final Fields IN_PLACE = INTERACTION
            .with(
                    "container",
                    texts("type", "view_id", "message_ts", "thread_ts", "channel_id")
                            .with("is_ephemeral", new Flag()))
            .with("channel", texts("id", "name"));

    private static final Fields SUGGESTION = IN_PLACE.withTexts("action_id", "block_id", "value");

    private static final Fields CLICK = IN_PLACE.with("message", texts("type", "ts", "thread_ts"))
            .with("state", STATE)
            .with("actions", new Each(VALUE.withTexts("action_id", "block_id", "action_ts")));

    private static final Fields COMMAND = texts("command", "text", "user_id", "user_name", "response_url", "trigger_id")
            .withTexts("team_id", "team_domain", "enterprise_id", "enterprise_name")
            .withTexts("channel_id", "channel_name", "api_app_id")
            .with("is_enterprise_install", new Flag());

    private NeededFields() {}

    /// @return empty if the event has no id or no type
    public static Optional<JsonNode> ofEvent(JsonNode payload) {
        return EVENT.of(payload)
                .filter(event -> PayloadParser.text(event, "event_id").isPresent()
                        && PayloadParser.text(event.path("event"), "type").isPresent());
    }

    /// @return empty if it is neither a click, nor a request for options, nor a submitted modal
    public static Optional<JsonNode> ofInteraction(JsonNode payload) {
        return switch (payload.path("type").asText()) {
            case "block_actions" -> CLICK.of(payload).filter(click -> click.has("actions"));
            case "block_suggestion" -> SUGGESTION.of(payload).filter(suggestion -> suggestion.has("action_id"));
            case "view_submission" -> SUBMISSION.of(payload).filter(submission -> submission.has("view"));
            default -> Optional.empty();
        };
    }

    /// A slash command over Socket Mode.
    public static Optional<JsonNode> ofCommand(JsonNode payload) {
        return COMMAND.of(payload).filter(command -> command.has("command"));
    }
}
