package org.whoowns.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Team;

/// The HTTP API of the running app.
@Tag("app")
class HttpApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String OURS = "ours-0123456789abcdef";
    private static final String NOBODYS = "nobodys:0123456789abcdef";
    private static final String LIMITED = "limited-0123456789abcdef";
    private static TeamFixture app;
    private static Team checkout;

    @BeforeAll
    static void open() {
        // the workspace of the fake Slack
        app = new TeamFixture(Map.of(
                "whoowns.api.keys",
                "wiki:T07LANTERN1:" + OURS + ", bot::" + NOBODYS + ",flood::" + LIMITED,
                "whoowns.api.rate",
                "60"));
        checkout = app.given("Checkout", "maya", "maya", "jonas");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void answersAQuestion() throws Exception {
        assertThat(app.workspace()).as("the workspace of the key").isEqualTo("T07LANTERN1");

        var answer = json(get("/ask?q=" + encoded("who decides the order of the backlog?"), OURS));

        assertThat(answer.path("verdict").asText()).isEqualTo("confident");
        assertThat(answer.path("entry").asText()).isEqualTo("backlog-ordering");
        assertThat(answer.path("owner").asText()).isEqualTo("product-owner");
        assertThat(answer.path("text").asText()).startsWith("Product Owner: Ordering the backlog");
        assertThat(answer.has("here")).isFalse();
        assertThat(complaints("answer", answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "Checkout", " checkout "})
    void answersForATeam(String team) throws Exception {
        var name = team.equals("id") ? checkout.id() : team;

        var answer = json(
                get("/ask?q=" + encoded("who decides the order of the backlog?") + "&team=" + encoded(name), OURS));

        assertThat(answer.path("team").asText()).isEqualTo("Checkout");
        assertThat(answer.at("/here/team/id").asText()).isEqualTo(checkout.id());
        assertThat(answer.at("/here/roles/0").asText()).isEqualTo("product-owner");
        assertThat(answer.at("/here/people/0/id").asText()).isEqualTo(app.id("jonas"));
        assertThat(answer.at("/here/people/0/name").asText()).isEqualTo("Jonas Weber");
        assertThat(complaints("answer", answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scrum, scrum", "Scrum Guide, scrum", "SAFe, safe"})
    void answersByAFramework(String named, String expected) throws Exception {
        var answer = json(get(
                "/ask?q=" + encoded("who decides the order of the backlog?") + "&framework=" + encoded(named), OURS));

        assertThat(answer.path("kind").asText()).isEqualTo("framework");
        assertThat(answer.path("framework").asText()).isEqualTo(expected);
        assertThat(answer.path("entry").asText()).isEqualTo("backlog-ordering");
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        var answer = json(get("/ask?q=" + encoded("who waters the plants in the lobby?"), OURS));

        assertThat(answer.path("verdict").asText()).isEqualTo("unknown");
        assertThat(answer.path("entry").isNull()).isTrue();
        assertThat(complaints("answer", answer)).isEmpty();
    }

    @Test
    void listsResponsibilities() throws Exception {
        var all = json(get("/responsibilities", NOBODYS));
        var some = json(get("/responsibilities?area=delivery&role=PO", NOBODYS));

        assertThat(all.path("responsibilities")).hasSizeGreaterThan(50);
        assertThat(some.path("responsibilities")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("area").asText()).isEqualTo("delivery");
            assertThat(each.path("owner").asText()).isEqualTo("product-owner");
        });
        assertThat(complaints("catalogue", all)).isEmpty();
    }

    @Test
    void showsATeam() throws Exception {
        var team = json(get("/teams/" + checkout.id(), OURS));

        assertThat(team.path("name").asText()).isEqualTo("Checkout");
        assertThat(team.at("/roles/1/holder/name").asText()).isEqualTo("Jonas Weber");
        assertThat(team.path("responsibilities")).hasSizeGreaterThan(50);
        assertThat(complaints("team", team)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/teams/{id}, 404",
        "/ask?q=who+owns+the+roadmap&team=Checkout, 404",
        "/ask?q=who+owns+the+roadmap, 200",
        "/responsibilities, 200"
    })
    void showsOnlyTheDefaultToAKeyWithoutAWorkspace(String path, int expected) throws Exception {
        var response = get(path.replace("{id}", checkout.id()), NOBODYS);

        assertThat(response.statusCode()).isEqualTo(expected);
        assertThat(response.body()).doesNotContain("Jonas", "differs");
    }

    @ParameterizedTest
    @CsvSource({
        "/ask, 400, ask a question",
        "/ask?q=who+owns+it&team=Nowhere, 404, no team called “Nowhere”",
        "/ask?q=who+owns+it&framework=waterfall, 400, scrum",
        "/responsibilities?area=moon, 400, delivery",
        "/responsibilities?role=king, 400, product-owner",
        "/teams/nowhere, 404, no team called “nowhere”"
    })
    void saysWhatIsWrong(String path, int status, String part) throws Exception {
        var response = get(path, OURS);
        var problem = json(response);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer wrong-0123456789abcdef",
                "Basic " + OURS,
                "Bearer " + OURS + "x",
                "Bearer wiki:T07LANTERN1:" + OURS
            })
    void letsNobodyInWithoutAKey(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(uri("/ask?q=who+owns+the+roadmap"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.body()).doesNotContain("roadmap", OURS);
    }

    @Test
    void sendsAnUnchangedReplyOnce() throws Exception {
        var first = get("/responsibilities", OURS);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = CLIENT.send(
                HttpRequest.newBuilder(uri("/responsibilities"))
                        .header("Authorization", "Bearer " + OURS)
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void slowsOneKeyDownAlone() throws Exception {
        HttpResponse<String> response = get("/responsibilities?role=king", LIMITED);
        for (var sent = 1; response.statusCode() != 429 && sent < 120; sent++) {
            response = get("/responsibilities?role=king", LIMITED);
        }

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(get("/responsibilities", NOBODYS).statusCode()).isEqualTo(200);
    }

    @Test
    void describesItself() throws Exception {
        var description = new ObjectMapper()
                .valueToTree(new Load(LoadSettings.builder().build())
                        .loadFromString(get("/openapi.yml", OURS).body()));

        assertThat(description.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("/api/v1/ask", "/api/v1/responsibilities", "/api/v1/teams/{id}");
        assertThat(description.at("/components/securitySchemes/key/scheme").asText())
                .isEqualTo("bearer");
        assertThat(parameters(description, "/api/v1/ask")).containsExactly("q", "team", "framework");
        assertThat(parameters(description, "/api/v1/responsibilities")).containsExactly("area", "role");
        assertThat(Map.of("AnswerReply", "answer", "TeamReply", "team", "ResponsibilityReply.Catalogue", "catalogue"))
                .allSatisfy((described, published) -> {
                    var properties = description.at("/components/schemas/" + described + "/properties");
                    assertThat(properties.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrderElementsOf(
                                    () -> schema(published).path("properties").fieldNames());
                });
    }

    private static List<String> parameters(JsonNode description, String path) {
        return description.path("paths").path(path).at("/get/parameters").findValuesAsText("name");
    }

    @Test
    void isOffWithoutKeys() throws Exception {
        try (EmbeddedServer other = SlackAppFixture.open(Map.of())) {
            var response = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(other.getURL() + "/api/v1/ask?q=who+owns+the+roadmap"))
                            .header("Authorization", "Bearer " + OURS)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(String path, String secret) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + secret)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(app.url() + "/api/v1" + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    /// What the published schema says against it.
    private static List<?> complaints(String schema, JsonNode reply) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(schema))
                .validate(reply);
    }

    private static JsonNode schema(String name) {
        try (var in = HttpApiTest.class.getResourceAsStream("/mcp/" + name + ".schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
