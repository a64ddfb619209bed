package org.whoowns.playground.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.whoowns.playground.blocks.Json;

/// What Slack is about to send to the app, not signed yet.
public record Letter(String contentType, String accept, String body, Map<String, String> headers) {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    public Letter {
        headers = Map.copyOf(headers);
    }

    public static Letter form(SequencedMap<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Letter(FORM, "application/json,*/*", body, Map.of());
    }

    /// An interaction: JSON in the form field `payload`.
    public static Letter interaction(JsonNode payload) {
        return new Letter(FORM, "application/json,*/*", "payload=" + encode(Json.write(payload)), Map.of());
    }

    public static Letter json(JsonNode json) {
        return new Letter(JSON, "*/*", Json.write(json), Map.of());
    }

    Letter retried(int attempt, String reason) {
        return new Letter(
                contentType,
                accept,
                body,
                Map.of("X-Slack-Retry-Num", Integer.toString(attempt), "X-Slack-Retry-Reason", reason));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
