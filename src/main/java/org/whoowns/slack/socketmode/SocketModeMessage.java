package org.whoowns.slack.socketmode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/// A message that Slack sends over a Socket Mode WebSocket.
sealed interface SocketModeMessage {

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
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject message)) {
                return new Unknown();
            }
            return switch (string(message, "type")) {
                case "hello" -> new Hello();
                case "disconnect" -> new Disconnect(string(message, "reason"));
                case "events_api", "interactive", "slash_commands" ->
                    string(message, "envelope_id").isEmpty() ? new Unknown() : new Envelope(text);
                default -> new Unknown();
            };
        } catch (JsonParseException malformed) {
            return new Unknown();
        }
    }

    private static String string(JsonObject message, String name) {
        return message.get(name) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }
}
