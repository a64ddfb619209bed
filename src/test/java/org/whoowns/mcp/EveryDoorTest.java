package org.whoowns.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.Polling;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.playground.FakeSlack;
import org.whoowns.slack.TeamFixture;

/// The same question gets the same answer by command, by mention, over HTTP and over MCP.
@Tag("app")
class EveryDoorTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "ours-0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TeamFixture app;
    private static FakeSlack slack;
    private static McpRequests mcp;

    @BeforeAll
    static void open() {
        app = new TeamFixture(Map.of(
                "whoowns.api.keys",
                "agent:T07LANTERN1:" + KEY,
                "whoowns.api.rate",
                "1000",
                "whoowns.exchanges.write",
                "20ms",
                "whoowns.gaps.collect",
                "20ms"));
        app.given("Checkout", "maya", "priya", "jonas");
        slack = app.slack();
        mcp = new McpRequests(URI.create(app.url() + "/mcp"), SECRET);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who decides the order of the backlog?",
                "who owns the roadmap?",
                "does the PM write acceptance criteria?",
                "who says what goes into the release notes",
                "who accepts the stories?",
                "who owns stakeholder communication?"
            })
    void answersAlike(String question) throws Exception {
        var command = firstLine(slack.as("priya")
                .in("general")
                .command("/whoowns " + question)
                .message()
                .text());
        var mention = firstLine(slack.awaitReply(slack.as("priya").in("general").mentions(question + " in Checkout"))
                .text());
        var http = http(question, "Checkout");
        var asPerson = tool(McpRequests.call(question, app.workspace(), app.id("priya")), Map.of());
        var asProgram = tool(withTeam(question), Map.of("Authorization", "Bearer " + KEY));

        assertThat(http.path("verdict").asText()).isEqualTo("confident");
        assertThat(command).isEqualTo(firstLine(http.path("text").asText()));
        assertThat(mention).isEqualTo(command);
        assertThat(asPerson.path("text").asText()).isEqualTo(http.path("text").asText());
        assertThat(asProgram.path("text").asText()).isEqualTo(http.path("text").asText());
        for (var door : List.of(asPerson, asProgram)) {
            assertThat(door.path("entry")).isEqualTo(http.path("entry"));
            assertThat(door.path("owner")).isEqualTo(http.path("owner"));
            assertThat(door.path("here")).isEqualTo(http.path("here"));
        }
        assertThat(http.at("/here/people/0/name").asText()).isNotEmpty();
    }

    @Test
    void countsWhatItDoesNotKnowAsAQuestionWithoutAnAnswer() throws Exception {
        var question = "who winds the clock in the lobby?";
        var answer = tool(McpRequests.call(question, app.workspace(), app.id("priya")), Map.of());
        http(question, "Checkout");

        assertThat(answer.path("verdict").asText()).isEqualTo("unknown");
        var gaps = app.bean(GapLedger.class);
        Polling.until(() -> gaps.mostWanted(app.workspace(), 0, 10).stream()
                .anyMatch(gap -> gap.times() == 2 && gap.utterance().contains("clock in the lobby")));
    }

    @Test
    void showsTeamsToNobodyOfAnotherWorkspace() throws Exception {
        for (var stranger : List.of(
                McpRequests.call("who owns the roadmap in Checkout?", "T0ELSE", app.id("priya")),
                McpRequests.call("who owns the roadmap in Checkout?", app.workspace(), "U0STRANGER"))) {
            var answer = tool(stranger, Map.of());

            assertThat(answer.path("entry").asText()).isEqualTo("product-roadmap");
            assertThat(answer.toString()).doesNotContain("Priya", app.id("priya"));
        }
    }

    private static String withTeam(String question) {
        return """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"who_owns",\
                "arguments":{"question":"%s","team":"Checkout"}}}""".formatted(question);
    }

    private static JsonNode tool(String body, Map<String, String> headers) throws Exception {
        var response = headers.isEmpty() ? mcp.signed(body) : mcp.send(body.getBytes(StandardCharsets.UTF_8), headers);
        return JSON.readTree(response.body()).at("/result/structuredContent");
    }

    private static JsonNode http(String question, String team) throws Exception {
        var query = "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + "&team=" + team;
        return JSON.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/ask" + query))
                                .header("Authorization", "Bearer " + KEY)
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
