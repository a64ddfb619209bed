package org.whoowns.slack.http;

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

/// What a signed request brings.
sealed interface Delivery {

    /// Slack asks whether this address is ours.
    record Challenge(String challenge) implements Delivery {}

    /// Slack asks whether our certificate is good.
    record CertificateCheck() implements Delivery {}

    /// Slack holds back events, because there were too many.
    record RateLimited() implements Delivery {}

    /// Something happened in the workspace.
    ///
    /// @param id the same in every retry
    record Event(String id, String body) implements Delivery {}

    /// Somebody used a command or clicked something.
    record Interaction(String body) implements Delivery {}

    /// Reads the bytes, which have been checked to be Slack's.
    static Delivery read(byte[] bytes) throws Refused {
        var body = utf8(bytes);
        return body.stripLeading().startsWith("{") ? json(body) : form(body);
    }

    private static String utf8(byte[] bytes) throws Refused {
        try {
            // a new decoder reports what it can't decode
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Refused(Refusal.NOT_UTF_8);
        }
    }

    private static Delivery json(String body) throws Refused {
        var payload = Json.parse(body);
        return switch (text(payload, "type")) {
            case "url_verification" -> new Challenge(text(payload, "challenge"));
            case "app_rate_limited" -> new RateLimited();
            case "event_callback" -> event(payload, body);
            case null, default -> throw new Refused(Refusal.UNREADABLE);
        };
    }

    private static Event event(JsonNode payload, String body) throws Refused {
        text(payload.path("event"), "type");
        return new Event(text(payload, "event_id"), body);
    }

    private static Delivery form(String body) throws Refused {
        var names = Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .toList();
        if (names.contains("command") || names.contains("payload")) {
            return new Interaction(body);
        }
        if (names.contains("ssl_check")) {
            return new CertificateCheck();
        }
        throw new Refused(Refusal.UNREADABLE);
    }

    private static String text(JsonNode payload, String name) throws Refused {
        var value = payload.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Refused(Refusal.UNREADABLE);
        }
        return value.textValue();
    }

    /// Strict JSON, without the leniency of Slack's SDK.
    final class Json {

        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Json() {}

        private static JsonNode parse(String body) throws Refused {
            try {
                @Nullable JsonNode payload = MAPPER.readTree(body);
                if (payload == null || !payload.isObject()) {
                    throw new Refused(Refusal.UNREADABLE);
                }
                return payload;
            } catch (JsonProcessingException malformed) {
                throw new Refused(Refusal.UNREADABLE);
            }
        }
    }
}
