package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;

/// HTTP response of Slack's API.
public record ApiResponse(int status, String contentType, String body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    static ApiResponse ok(ObjectNode json) {
        return new ApiResponse(200, JSON, SlackJson.write(json.put("ok", true)), Map.of());
    }

    static ApiResponse plain(int status, String text) {
        return new ApiResponse(status, "text/html; charset=utf-8", text, Map.of());
    }

    static ApiResponse rateLimited() {
        return new ApiResponse(429, JSON, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "1"));
    }

    static ApiResponse error(int status, SlackError slackError) {
        ObjectNode json = SlackJson.object().put("ok", false).put("error", slackError.error());
        if (!slackError.details().isEmpty()) {
            var errors = json.putArray("errors");
            var messages = json.putObject("response_metadata").putArray("messages");
            slackError.details().forEach(sentence -> {
                errors.add(sentence.replace("[ERROR] ", ""));
                messages.add(sentence);
            });
        }
        return new ApiResponse(status, JSON, SlackJson.write(json), Map.of());
    }
}
