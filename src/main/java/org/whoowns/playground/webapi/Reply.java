package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.Refusal;

/// What Slack's API answers over HTTP.
public record Reply(int status, String contentType, String body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(ObjectNode json) {
        return new Reply(200, JSON, Json.write(json.put("ok", true)), Map.of());
    }

    static Reply plain(int status, String text) {
        return new Reply(status, "text/html; charset=utf-8", text, Map.of());
    }

    static Reply rateLimited() {
        return new Reply(429, JSON, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "1"));
    }

    static Reply refused(int status, Refusal refusal) {
        ObjectNode json = Json.object().put("ok", false).put("error", refusal.error());
        if (!refusal.sentences().isEmpty()) {
            var errors = json.putArray("errors");
            var messages = json.putObject("response_metadata").putArray("messages");
            refusal.sentences().forEach(sentence -> {
                errors.add(sentence.replace("[ERROR] ", ""));
                messages.add(sentence);
            });
        }
        return new Reply(status, JSON, Json.write(json), Map.of());
    }
}
