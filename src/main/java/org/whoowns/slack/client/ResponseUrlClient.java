package org.whoowns.slack.client;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Response;

/// Client for response URLs. Every failure throws a [SlackCallException], which never contains the URL: whoever has it
/// can post.
@Singleton
final class ResponseUrlClient {

    private static final String CALL = "response_url";
    private static final Pattern CODE = Pattern.compile("[a-z_]{3,64}");

    private final Slack slack;

    ResponseUrlClient(Slack slack) {
        this.slack = slack;
    }

    void post(String url, ActionResponse response) {
        PendingAcknowledgement.requireNone(CALL);
        if (HttpUrl.parse(url) == null) {
            throw new SlackCallException(CALL, "malformed address");
        }
        try (var answer = slack.getHttpClient().postJsonBody(url, response)) {
            var body = answer.body() == null ? "" : answer.body().string();
            if (!answer.isSuccessful() || body.contains("\"ok\":false")) {
                throw failure(answer, body);
            }
        } catch (IOException unreachable) {
            throw new SlackCallException(CALL, unreachable);
        }
    }

    /// Slack sends an error code as JSON or as plain text.
    private static SlackCallException failure(Response answer, String body) {
        var code = code(body);
        return SlackErrorKind.ofStatus(answer.code()) == SlackErrorKind.OTHER
                        && CODE.matcher(code).matches()
                ? new SlackCallException(CALL, code)
                : SlackCallException.ofStatus(CALL, answer);
    }

    private static String code(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject json
                            && json.get("error") instanceof JsonPrimitive error
                    ? error.getAsString()
                    : body.strip();
        } catch (JsonParseException plain) {
            return body.strip();
        }
    }
}
