package org.whoowns.slack.socketmode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Locale;

/// What Slack says on a line.
sealed interface SocketModeMessage {

    /// The line is good.
    record Hello() implements SocketModeMessage {}

    /// The line will end, or has to.
    record Disconnect(Why reason) implements SocketModeMessage {}

    /// Somebody did something.
    record Envelope(String text) implements SocketModeMessage {}

    /// Something that we don't know, or can't read.
    record Unknown() implements SocketModeMessage {}

    /// Why a line ends.
    enum Why {
        /// Slack is about to close it.
        WARNING,
        /// Slack wants a new one in its place.
        REFRESH_REQUESTED,
        /// Socket Mode was switched off.
        LINK_DISABLED,
        /// A reason of the future.
        OTHER;

        private static Why of(String reason) {
            for (var why : values()) {
                if (why.name().toLowerCase(Locale.ROOT).equals(reason)) {
                    return why;
                }
            }
            return OTHER;
        }
    }

    static SocketModeMessage read(String text) {
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject message)) {
                return new Unknown();
            }
            return switch (string(message, "type")) {
                case "hello" -> new Hello();
                case "disconnect" -> new Disconnect(Why.of(string(message, "reason")));
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
