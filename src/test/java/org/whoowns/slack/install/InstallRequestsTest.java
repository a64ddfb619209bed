package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;

/// Requests to the public installation pages, which anybody can send.
@Tag("database")
@ParameterizedClass
@EnumSource
class InstallRequestsTest {

    private static final int LIMIT = 5;

    /// Two replicas per database engine, shared by all tests; the second one is behind a proxy.
    private record Replicas(
            Map<String, Object> database, FakeSlackApi slack, ManyWorkspaces one, ManyWorkspaces proxied) {

        static Replicas on(TestDatabase engine) {
            var database = engine.fresh();
            var slack = new FakeSlackApi();
            return new Replicas(
                    database,
                    slack,
                    new ManyWorkspaces(slack, database, Map.of()),
                    new ManyWorkspaces(
                            slack, database, Map.of("whoowns.install.limit", LIMIT, "whoowns.proxies", "1")));
        }
    }

    private static final Map<TestDatabase, Replicas> OPEN = new EnumMap<>(TestDatabase.class);

    private final Map<String, Object> database;
    private final FakeSlackApi slack;
    private final ManyWorkspaces one;
    private final ManyWorkspaces proxied;

    InstallRequestsTest(TestDatabase engine) {
        var replicas = OPEN.computeIfAbsent(engine, Replicas::on);
        database = replicas.database();
        slack = replicas.slack();
        one = replicas.one();
        proxied = replicas.proxied();
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(replicas -> {
            replicas.one().close();
            replicas.proxied().close();
            replicas.slack().close();
        });
        OPEN.clear();
    }

    @Test
    void storeNothingUntilAStateIsUsed() throws Exception {
        var before = uses();
        for (var request = 0; request < 50; request++) {
            var begun = one.begin();
            assertThat(begun.response().statusCode()).isEqualTo(302);
            one.finish("code=c&state=" + begun.state(), "whoowns-install=other");
            one.finish("error=access_denied&state=" + begun.state(), begun.cookie());
        }
        assertThat(uses()).isEqualTo(before);

        one.install("T1");

        assertThat(uses()).isEqualTo(before + 1);
        assertThat(DatabaseContents.of(database).rows().get("oauth_state")).isEmpty();
    }

    @Test
    void useAStateOnceAcrossReplicas() throws Exception {
        slack.answers("oauth.v2.access", _ -> ManyWorkspaces.consent("T2", "commands"));
        var begun = one.begin();

        var statuses = IntStream.range(0, 2 * LIMIT)
                .parallel()
                .map(number -> finish(number % 2 == 0 ? one : proxied, begun))
                .toArray();

        assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
    }

    @Test
    void areLimitedPerClientWhateverItClaims() throws Exception {
        for (var request = 0; request < LIMIT; request++) {
            assertThat(install(request + ", 198.51.100.7").statusCode()).isEqualTo(302);
        }

        var refused = install("198.51.100.8, 198.51.100.7");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.body()).contains(MessageCatalog.text("install.busy.title"), "/slack/install");
        assertThat(install("198.51.100.8").statusCode()).isEqualTo(302);
    }

    /// As sent by link checkers.
    @Test
    void haveNoEffectWithHead() throws Exception {
        slack.answers("oauth.v2.access", _ -> ManyWorkspaces.consent("T3", "commands"));
        var begun = one.begin();
        var query = "code=c&state=" + begun.state();

        var head = send(
                one,
                "HEAD",
                "/slack/oauth_redirect?" + query,
                "Cookie",
                begun.cookie().split(";", 2)[0]);

        assertThat(head.statusCode()).isEqualTo(405);
        assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(one.bean(InstallationRegistry.class).find("T3")).isEmpty();
        assertThat(one.finish(query, begun.cookie()).statusCode()).isEqualTo(200);
    }

    /// Micronaut answers HEAD by running the method for GET, with its effects.
    @Test
    void noPageForSlackAnswersHead() {
        assertThat(one.bean(Router.class)
                        .uriRoutes()
                        .filter(route -> route.getHttpMethodName().equals("HEAD"))
                        .map(route -> route.getUriMatchTemplate().toString())
                        .filter(path -> path.startsWith("/slack")))
                .isEmpty();
    }

    private int uses() throws Exception {
        return DatabaseContents.of(database)
                .rows()
                .getOrDefault("oauth_state_use", List.of())
                .size();
    }

    private static int finish(ManyWorkspaces replica, ManyWorkspaces.Begun begun) {
        try {
            return replica.finish("code=c&state=" + begun.state(), begun.cookie())
                    .statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> install(String forwardedFor) throws Exception {
        return send(proxied, "GET", "/slack/install", "X-Forwarded-For", forwardedFor);
    }

    private static HttpResponse<String> send(
            ManyWorkspaces many, String method, String path, String header, String value) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(many.app.getURI() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .header(header, value)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
