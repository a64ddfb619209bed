package org.whoowns.slack.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Payload of a signed request from Slack.
public sealed interface SlackPayload {

    /// URL verification: the challenge to echo.
    record Challenge(String challenge) implements SlackPayload {}

    /// Slack's TLS certificate check (`ssl_check`).
    record CertificateCheck() implements SlackPayload {}

    /// Notice that Slack drops events because of rate limits (`app_rate_limited`).
    record RateLimited() implements SlackPayload {}

    /// Events API callback.
    ///
    /// @param id the same in every retry
    record Event(String id, String body) implements SlackPayload {}

    /// Slash command, button click or modal submission.
    record Interaction(String body) implements SlackPayload {}

    /// Parses the body of a request whose signature has been verified.
    static SlackPayload parse(byte[] bytes) throws RejectedRequestException {
        var body = decodeUtf8(bytes);
        return body.stripLeading().startsWith("{") ? parseJson(body) : parseForm(body);
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

    private static SlackPayload parseJson(String body) throws RejectedRequestException {
        var payload = Json.parse(body);
        return switch (text(payload, "type")) {
            case "url_verification" -> new Challenge(text(payload, "challenge"));
            case "app_rate_limited" -> new RateLimited();
            case "event_callback" -> event(payload, body);
            case null, default -> throw new RejectedRequestException(RequestRejection.UNREADABLE);
        };
    }

    private static Event event(JsonNode payload, String body) throws RejectedRequestException {
        text(payload.path("event"), "type");
        return new Event(text(payload, "event_id"), body);
    }

    private static SlackPayload parseForm(String body) throws RejectedRequestException {
        var names = Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .toList();
        if (names.contains("command") || names.contains("payload")) {
            return new Interaction(body);
        }
        if (names.contains("ssl_check")) {
            return new CertificateCheck();
        }
        throw new RejectedRequestException(RequestRejection.UNREADABLE);
    }

    private static String text(JsonNode payload, String name) throws RejectedRequestException {
        var value = payload.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new RejectedRequestException(RequestRejection.UNREADABLE);
        }
        return value.textValue();
    }

    /// Strict JSON parser; Slack's SDK is too lenient.
    final class Json {

        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Json() {}

        private static JsonNode parse(String body) throws RejectedRequestException {
            try {
                @Nullable JsonNode payload = MAPPER.readTree(body);
                if (payload == null || !payload.isObject()) {
                    throw new RejectedRequestException(RequestRejection.UNREADABLE);
                }
                return payload;
            } catch (JsonProcessingException malformed) {
                throw new RejectedRequestException(RequestRejection.UNREADABLE);
            }
        }
    }
}
