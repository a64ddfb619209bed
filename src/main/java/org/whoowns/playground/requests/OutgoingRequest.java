package org.whoowns.playground.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.whoowns.playground.blockkit.SlackJson;

/// A request to the app before it is signed.
public record OutgoingRequest(String contentType, String accept, String body, Map<String, String> headers) {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    public OutgoingRequest {
        headers = Map.copyOf(headers);
    }

    public static OutgoingRequest form(SequencedMap<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new OutgoingRequest(FORM, "application/json,*/*", body, Map.of());
    }

    /// An interaction: JSON in the form field `payload`.
    public static OutgoingRequest interaction(JsonNode payload) {
        return new OutgoingRequest(
                FORM, "application/json,*/*", "payload=" + encode(SlackJson.write(payload)), Map.of());
    }

    public static OutgoingRequest json(JsonNode json) {
        return new OutgoingRequest(JSON, "*/*", SlackJson.write(json), Map.of());
    }

    OutgoingRequest withRetryHeaders(int attempt, String reason) {
        return new OutgoingRequest(
                contentType,
                accept,
                body,
                Map.of("X-Slack-Retry-Num", Integer.toString(attempt), "X-Slack-Retry-Reason", reason));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
