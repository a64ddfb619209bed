package org.whoowns.slack.install;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// The app in multi-workspace mode, with a fake Slack API.
final class ManyWorkspaces implements AutoCloseable {

    static final String KEYS = "1:" + "A".repeat(43) + "=";
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    final FakeSlackApi slack;
    final EmbeddedServer app;
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    ManyWorkspaces(FakeSlackApi slack, Map<String, Object> database, Map<String, Object> more) {
        this(slack, database, more, new ElapsedTime(System::nanoTime, InstantSource.system()));
    }

    ManyWorkspaces(FakeSlackApi slack, Map<String, Object> database, Map<String, Object> more, ElapsedTime time) {
        this.slack = slack;
        var properties = new HashMap<String, Object>(database);
        properties.putAll(Map.of(
                "micronaut.server.port", "-1",
                "micronaut.server.host", "127.0.0.1",
                "endpoints.all.port", "-1",
                "whoowns.data", "target/test-data",
                "slack.client-id", "client-1",
                "slack.client-secret", "client-hush",
                "slack.signing-secret", SignedEvents.SECRET,
                "slack.public-url", "http://localhost:3000",
                "slack.encryption-keys", KEYS,
                "slack.api-url", slack.url()));
        properties.put("slack.calls.pace", "1ms");
        properties.put("whoowns.install.limit", 100_000);
        // no statements that no test expects
        properties.put("whoowns.install.token-refresh", "1h");
        properties.put("whoowns.handoff.poll", "1h");
        properties.putAll(more);
        app = ApplicationContext.builder(properties)
                .deduceEnvironment(false)
                .singletons(time, TestAnswerers.shippedLoad())
                .run(EmbeddedServer.class);
    }

    <T> T bean(Class<T> type) {
        return app.getApplicationContext().getBean(type);
    }

    /// Slack's response to the OAuth code of the workspace.
    static String consent(String workspace, String scopes) {
        return """
                {"ok":true,"access_token":"xoxb-hush-%s","token_type":"bot","scope":"%s","bot_user_id":"UBOT",
                 "app_id":"A1","team":{"id":"%s","name":"Team <%s>"},"enterprise":null,"is_enterprise_install":false,
                 "authed_user":{"id":"UADMIN"}}""".formatted(workspace, scopes, workspace, workspace);
    }

    record Begun(HttpResponse<String> response) {

        String state() {
            var found = STATE.matcher(response.headers().firstValue("Location").orElse(""));
            return found.find() ? found.group(1) : "none";
        }

        String cookie() {
            return response.headers().firstValue("Set-Cookie").orElse("");
        }
    }

    Begun begin() throws Exception {
        return new Begun(get("/slack/install", ""));
    }

    HttpResponse<String> finish(String query, String cookie) throws Exception {
        return get("/slack/oauth_redirect?" + query, cookie.split(";", 2)[0]);
    }

    /// Completes an installation.
    HttpResponse<String> install(String workspace) throws Exception {
        slack.answers("oauth.v2.access", _ -> consent(workspace, String.join(",", OAuthClient.SCOPES)));
        var begun = begin();
        return finish("code=c&state=" + begun.state(), begun.cookie());
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(app.getURI() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    int event(String workspace, String id, String event) throws Exception {
        return new SignedEvents(app.getURI()).event(workspace, id, event);
    }

    int event(String workspace, String id, String event, Instant time) throws Exception {
        return new SignedEvents(app.getURI()).event(workspace, id, event, time);
    }

    int mention(String workspace, String id, String channel, String words) throws Exception {
        return new SignedEvents(app.getURI()).mention(workspace, id, channel, words);
    }

    String command(String workspace, String words) throws Exception {
        return new SignedEvents(app.getURI()).command(workspace, words);
    }

    /// Sends a click or a submitted modal; returns the response.
    String interaction(String payload) throws Exception {
        return new SignedEvents(app.getURI()).interaction(payload);
    }

    /// Sends a command, as the body of its form; returns the response.
    String send(String form) throws Exception {
        return new SignedEvents(app.getURI()).form(form);
    }

    /// Submits a modal and returns the response.
    String submit(String workspace, TeamModalPayload window) throws Exception {
        return new SignedEvents(app.getURI()).interaction(window.payload(workspace));
    }

    @Override
    public void close() {
        app.close();
        browser.close();
    }
}
