package org.whoowns.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.whoowns.slack.request.payload.EventKey;
import org.whoowns.slack.request.payload.NeededFields;
import org.whoowns.slack.request.payload.PayloadParser;

/// Payload of a signed request from Slack. Bodies contain only the [NeededFields].
public sealed interface SlackPayload {

    /// URL verification: the challenge to echo.
    record Challenge(String challenge) implements SlackPayload {}

    /// Slack's TLS certificate check (`ssl_check`).
    record CertificateCheck() implements SlackPayload {}

    /// Notice that Slack drops events because of rate limits (`app_rate_limited`).
    record RateLimited() implements SlackPayload {}

    /// Events API callback.
    ///
    /// @param key for deduplication
    record Event(String key, String body) implements SlackPayload {}

    /// Button click or modal submission, which may change something.
    record Interaction(String body) implements SlackPayload {}

    /// Request for the options of a menu, which changes nothing.
    record Suggestion(String body) implements SlackPayload {}

    /// Slash command.
    record Command(String body) implements SlackPayload {}

    /// Parses the body of a request whose signature has been verified.
    static SlackPayload parse(byte[] bytes) throws RejectedRequestException {
        var body = decodeUtf8(bytes);
        return body.stripLeading().startsWith("{") ? parseJson(object(body)) : parseForm(body);
    }

    private static String decodeUtf8(byte[] bytes) throws RejectedRequestException {
        try {
            // unlike new String(), a new decoder fails on malformed input
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new RejectedRequestException(RequestRejection.NOT_UTF_8);
        }
    }

    private static ObjectNode object(String json) throws RejectedRequestException {
        return PayloadParser.object(json).orElseThrow(() -> new RejectedRequestException(RequestRejection.UNREADABLE));
    }

    private static SlackPayload parseJson(JsonNode payload) throws RejectedRequestException {
        return switch (payload.path("type").asText()) {
            case "url_verification" ->
                new Challenge(PayloadParser.text(payload, "challenge")
                        .orElseThrow(() -> new RejectedRequestException(RequestRejection.UNREADABLE)));
            case "app_rate_limited" -> new RateLimited();
            case "event_callback" -> {
                var event = usable(NeededFields.ofEvent(payload));
                yield new Event(EventKey.of(event), event.toString());
            }
            default -> throw new RejectedRequestException(RequestRejection.UNUSABLE);
        };
    }

    private static JsonNode usable(Optional<JsonNode> payload) throws RejectedRequestException {
        return payload.orElseThrow(() -> new RejectedRequestException(RequestRejection.UNUSABLE));
    }

    private static SlackPayload parseForm(String body) throws RejectedRequestException {
        var pairs = Arrays.stream(body.split("&")).map(Pair::of).toList();
        var payload =
                pairs.stream().filter(pair -> pair.name().equals("payload")).findFirst();
        if (payload.isPresent()) {
            var interaction = usable(
                    NeededFields.ofInteraction(object(decode(payload.get().value()))));
            var form = "payload=" + URLEncoder.encode(interaction.toString(), StandardCharsets.UTF_8);
            return interaction.path("type").asText().equals("block_suggestion")
                    ? new Suggestion(form)
                    : new Interaction(form);
        }
        var names = pairs.stream().map(Pair::name).toList();
        if (names.contains("command")) {
            return new Command(body);
        }
        if (names.contains("ssl_check")) {
            return new CertificateCheck();
        }
        throw new RejectedRequestException(RequestRejection.UNREADABLE);
    }

    /// A field of a form, still encoded.
    record Pair(String name, String value) {

        static Pair of(String text) {
            var end = text.indexOf('=');
            return end < 0 ? new Pair(text, "") : new Pair(text.substring(0, end), text.substring(end + 1));
        }
    }

    private static String decode(String value) throws RejectedRequestException {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RejectedRequestException(RequestRejection.UNREADABLE);
        }
    }
}
