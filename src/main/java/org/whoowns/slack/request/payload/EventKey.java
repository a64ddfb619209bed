package org.whoowns.slack.request.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// Deduplication key of an event: the same for all of its deliveries, and for all events of the same message.
///
/// Slack sends several events of one message when it is edited, unfurled or also sent to the channel. Each has an id of
/// its own.
public final class EventKey {

    private static final Set<String> SUBTYPES = Set.of("", "file_share", "thread_broadcast", "message_changed");

    private EventKey() {}

    /// @param payload with an event id
    public static String of(JsonNode payload) {
        var event = payload.path("event");
        var subtype = event.path("subtype").asText();
        var channel = event.path("channel").asText();
        var ts = (subtype.equals("message_changed") ? event.path("message") : event)
                .path("ts")
                .asText();
        var isToUs = switch (event.path("type").asText()) {
            case "app_mention" -> true;
            case "message" -> event.path("channel_type").asText().equals("im") && SUBTYPES.contains(subtype);
            default -> false;
        };
        return isToUs && !channel.isEmpty() && !ts.isEmpty()
                ? ofMessage(payload.path("team_id").asText(), channel, ts)
                : payload.path("event_id").asText();
    }

    /// The key of all events of a message.
    ///
    /// @param ts the message's own timestamp, which never changes
    public static String ofMessage(String workspace, String channel, String ts) {
        return String.join("-", workspace, channel, ts);
    }
}
