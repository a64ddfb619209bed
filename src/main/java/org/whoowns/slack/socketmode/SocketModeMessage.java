package org.whoowns.slack.socketmode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.whoowns.slack.request.payload.PayloadParser;

/// A message that Slack sends over a Socket Mode WebSocket.
sealed interface SocketModeMessage {

    String ENVELOPE_ID = "envelope_id";

    /// The WebSocket is ready.
    record Hello() implements SocketModeMessage {}

    /// Slack will close the WebSocket.
    ///
    /// @param reason such as `warning`, `refresh_requested` or `link_disabled`
    record Disconnect(String reason) implements SocketModeMessage {}

    /// An event, an interaction or a slash command.
    record Envelope(String text) implements SocketModeMessage {}

    /// Of an unknown type or malformed.
    record Unknown() implements SocketModeMessage {}

    static SocketModeMessage read(String text) {
        return PayloadParser.object(text).map(message -> read(text, message)).orElseGet(() -> tooDeep(text));
    }

    private static SocketModeMessage read(String text, JsonNode message) {
        return switch (message.path("type").asText()) {
            case "hello" -> new Hello();
            case "disconnect" -> new Disconnect(message.path("reason").asText());
            case "events_api", "interactive", "slash_commands" ->
                PayloadParser.text(message, ENVELOPE_ID).isPresent() ? new Envelope(text) : new Unknown();
            default -> new Unknown();
        };
    }

    /// An envelope without its payload, so that it is acknowledged and not sent again.
    private static SocketModeMessage tooDeep(String text) {
        return PayloadParser.text(text, ENVELOPE_ID)
                .<SocketModeMessage>map(id -> new Envelope(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "unreadable")
                        .put(ENVELOPE_ID, id)
                        .toString()))
                .orElseGet(Unknown::new);
    }
}
