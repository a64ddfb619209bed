package org.whoowns.slack.install;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.FakeSlackApi.Asked;

/// Token rotation of the fake Slack API: access tokens that expire, and refresh tokens that work once. The OAuth code
/// of a workspace is its id.
final class FakeTokenRotation {

    private static final String REFUSED = "{\"ok\":false,\"error\":\"%s\"}";

    /// The number of the tokens of each workspace.
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refreshes = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private volatile boolean grace;
    private volatile Runnable onRefresh = () -> {};

    FakeTokenRotation(FakeSlackApi slack) {
        slack.answers(
                "oauth.v2.access", call -> call.form().containsKey("refresh_token") ? refresh(call) : grant(call));
        slack.answers("chat.postMessage", this::post);
    }

    static String accessToken(String workspace, int number) {
        return "xoxe.xoxb-hush-" + workspace + "-" + number;
    }

    private static String refreshToken(String workspace, int number) {
        return "xoxe-1-hush-" + workspace + "-" + number;
    }

    void install(ManyWorkspaces many, String workspace) throws Exception {
        var begun = many.begin();
        many.finish("code=" + workspace + "&state=" + begun.state(), begun.cookie());
    }

    /// Expires the current access token of the workspace.
    void expire(String workspace) {
        expired.add(accessToken(workspace, numbers.getOrDefault(workspace, 0)));
    }

    /// As if an answer had been lost: the stored refresh token is used up.
    void loseAnAnswer(String workspace) {
        numbers.merge(workspace, 1, Integer::sum);
    }

    /// Whether Slack accepts the last refresh token again.
    void grantGrace(boolean granted) {
        grace = granted;
    }

    /// Runs before each answer to a refresh token.
    void beforeRefresh(Runnable action) {
        onRefresh = action;
    }

    /// How often a refresh token of the workspace was tried.
    int refreshes(String workspace) {
        return refreshes.getOrDefault(workspace, 0);
    }

    /// How many posts were refused because the token of the workspace has expired.
    int refusals(String workspace) {
        return refusals.getOrDefault(workspace, 0);
    }

    private String grant(Asked call) {
        var workspace = String.valueOf(call.form().get("code"));
        return tokens(workspace, numbers.merge(workspace, 1, Integer::sum));
    }

    private String refresh(Asked call) {
        var token = String.valueOf(call.form().get("refresh_token"));
        var workspace = token.split("-", -1)[3];
        refreshes.merge(workspace, 1, Integer::sum);
        onRefresh.run();
        var number = numbers.getOrDefault(workspace, 0);
        if (token.equals(refreshToken(workspace, number))
                && "refresh_token".equals(call.form().get("grant_type"))) {
            return tokens(workspace, numbers.merge(workspace, 1, Integer::sum));
        }
        return grace && token.equals(refreshToken(workspace, number - 1))
                ? tokens(workspace, number)
                : REFUSED.formatted("invalid_refresh_token");
    }

    static String tokens(String workspace, int number) {
        return ManyWorkspaces.consent(workspace, "commands,app_mentions:read,chat:write")
                .replace("xoxb-hush-" + workspace, accessToken(workspace, number))
                .replace(
                        "\"token_type\"",
                        "\"refresh_token\":\"" + refreshToken(workspace, number)
                                + "\",\"expires_in\":43200,\"token_type\"");
    }

    private String post(Asked call) {
        if (expired.contains(call.token())) {
            refusals.merge(call.token().split("-", -1)[2], 1, Integer::sum);
            return REFUSED.formatted("token_expired");
        }
        return "{\"ok\":true}";
    }
}
