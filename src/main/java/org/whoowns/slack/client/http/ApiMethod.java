package org.whoowns.slack.client.http;

import java.util.Set;
import okhttp3.Request;

/// Web API method of a call, such as `chat.postMessage`; `response_url` for response URLs, whose paths are secret.
record ApiMethod(String method) {

    private static final ApiMethod RESPONSE_URL = new ApiMethod("response_url");
    private static final Set<String> IDEMPOTENT_WRITES = Set.of(
            "auth.test", "views.publish", "views.update", "chat.update", "conversations.open", "apps.connections.open");

    static ApiMethod of(Request request) {
        var path = request.url().pathSegments();
        var isMethod = path.size() >= 2
                && path.get(path.size() - 2).equals("api")
                && path.getLast().matches("[a-zA-Z.]{1,80}");
        return isMethod ? new ApiMethod(path.getLast()) : RESPONSE_URL;
    }

    /// Messages are not: one that may have been posted is never posted again.
    boolean isIdempotent() {
        return method.endsWith(".info") || method.endsWith(".list") || IDEMPOTENT_WRITES.contains(method);
    }
}
