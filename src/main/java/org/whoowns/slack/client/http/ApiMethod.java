package org.whoowns.slack.client.http;

import java.util.Set;
import okhttp3.Request;

/// What a call to Slack is called: a method of the Web API, or a response URL, whose own name is nobody's business.
///
/// @param method such as `chat.postMessage`
record ApiMethod(String method) {

    private static final ApiMethod RESPONSE_URL = new ApiMethod("response_url");
    private static final Set<String> CHANGES_THAT_MAY_BE_REPEATED = Set.of(
            "auth.test", "views.publish", "views.update", "chat.update", "conversations.open", "apps.connections.open");

    static ApiMethod of(Request request) {
        var path = request.url().pathSegments();
        var isMethod = path.size() >= 2
                && path.get(path.size() - 2).equals("api")
                && path.getLast().matches("[a-zA-Z.]{1,80}");
        return isMethod ? new ApiMethod(path.getLast()) : RESPONSE_URL;
    }

    /// Whether calling twice does what calling once does. A message is never posted again that may have been posted.
    boolean mayBeRepeated() {
        return method.endsWith(".info") || method.endsWith(".list") || CHANGES_THAT_MAY_BE_REPEATED.contains(method);
    }
}
