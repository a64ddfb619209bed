package org.whoowns.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Team;

/// The server of the Model Context Protocol, called by the official client over HTTP.
@Tag("app")
class McpOverHttpTest {

    private static final String OURS = "ours-0123456789abcdef";
    private static final Set<String> ALLOWED = Set.of(
            "context",
            "divider",
            "header",
            "markdown",
            "rich_text",
            "section",
            "file",
            "image",
            "video",
            "actions",
            "carousel",
            "input",
            "data_table",
            "data_visualization",
            "table",
            "card",
            "container");
    private static TeamFixture app;
    private static Team checkout;
    private static McpSyncClient client;

    @BeforeAll
    static void open() {
        app = new TeamFixture(Map.of("whoowns.api.keys", "agent:T07LANTERN1:" + OURS, "whoowns.api.rate", "10000"));
        checkout = app.given("Checkout", "maya", "maya", "jonas");
        client = client(OURS);
        client.initialize();
    }

    @AfterAll
    static void close() {
        client.close();
        app.close();
    }

    @Test
    void offersToolsThatOnlyRead() {
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactly(
                        "who_owns", "get_responsibility", "list_responsibilities", "team_contract", "who_holds");
        assertThat(client.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.meta()).containsEntry("slack", Map.of("supportsBlockKit", true));
            assertThat(tool.outputSchema()).isNotEmpty();
        });
    }

    @Test
    void answersWhoOwnsSomething() {
        var result = call("who_owns", Map.of("question", "who decides the order of the backlog?", "team", "Checkout"));

        assertThat(text(result)).startsWith("Jonas Weber, Product Owner of Checkout: Ordering the backlog");
        assertThat(structured(result))
                .containsEntry("entry", "backlog-ordering")
                .containsEntry("owner", "product-owner");
        assertThat(types(result)).isNotEmpty().isSubsetOf(ALLOWED);
    }

    @Test
    void doesNotGuessWhatItDoesNotKnow() {
        var result = call("who_owns", Map.of("question", "who orders the pizza for the retro party?"));

        assertThat(text(result)).startsWith("Not known here; do not guess.");
        assertThat(structured(result)).containsEntry("verdict", "unknown");
        assertThat(types(result)).isSubsetOf(ALLOWED);
    }

    @Test
    void offersEntriesAsButtonsThatCallATool() {
        var result = call(
                "who_owns",
                Map.of(
                        "question",
                        "who handles customer complaints about the launch video budget?",
                        "team",
                        checkout.id()));

        assertThat(types(result)).contains("actions").isSubsetOf(ALLOWED);
        assertThat(blocks(result))
                .filteredOn(block -> block.path("type").asText().equals("actions"))
                .allSatisfy(block -> {
                    assertThat(block.path("elements")).hasSize(1);
                    assertThat(block.at("/elements/0/action_id").asText()).isEqualTo("tool:get_responsibility");
                    assertThat(block.at("/elements/0/value").asText())
                            .contains("\"id\":", "\"team\":\"" + checkout.id() + "\"");
                });
    }

    @Test
    void showsAResponsibility() {
        var result = call("get_responsibility", Map.of("id", "backlog-ordering", "team", "Checkout"));

        assertThat(text(result)).contains("Ordering the backlog", "Scrum Guide");
        assertThat(structured(result)).containsEntry("entry", "backlog-ordering");
        assertThat(types(result)).isNotEmpty().isSubsetOf(ALLOWED);
    }

    @Test
    void listsResponsibilities() {
        var result = call("list_responsibilities", Map.of("area", "delivery", "role", "PO"));

        assertThat(text(result)).contains("product-owner");
        assertThat(structured(result)).containsKeys("areas", "responsibilities");
        assertThat(types(result)).containsExactly("markdown");
    }

    @Test
    void showsATeamsContract() {
        var result = call("team_contract", Map.of("team", "checkout"));

        assertThat(text(result))
                .startsWith("# Checkout\n\n- Product Manager: Maya Okafor\n- Product Owner: Jonas Weber\n")
                .contains("- Ordering the backlog: Product Owner (Jonas Weber)");
        assertThat(structured(result)).containsEntry("name", "Checkout");
    }

    @Test
    void saysWhoHoldsARole() {
        var result = call("who_holds", Map.of("role", "PO", "team", "Checkout"));

        assertThat(text(result)).isEqualTo("Checkout\n\n- Product Owner: Jonas Weber\n");
        assertThat(structured(result)).containsEntry("id", checkout.id());
    }

    @Test
    void explainsWhatIsWrong() {
        var unknown = call("team_contract", Map.of("team", "Nowhere"));

        assertThat(unknown.isError()).isTrue();
        assertThat(text(unknown)).isEqualTo("There is no team called “Nowhere”.");
        assertThat(call("get_responsibility", Map.of("id", "nothing")).isError())
                .isTrue();
        assertThat(call("who_owns", Map.of("question", " ")).isError()).isTrue();
    }

    @Test
    void servesEachEntryAndTheHandbook() {
        var resources = client.listResources().resources();

        assertThat(resources)
                .extracting(Resource::uri)
                .contains("whoowns://handbook", "whoowns://entries/backlog-ordering");
        assertThat(Stream.of("whoowns://handbook", "whoowns://entries/backlog-ordering"))
                .allSatisfy(uri -> assertThat(client.readResource(
                                        ReadResourceRequest.builder(uri).build())
                                .contents())
                        .singleElement()
                        .satisfies(content -> assertThat(((TextResourceContents) content).text())
                                .startsWith("# ")
                                .contains("Product Owner")));
    }

    @Test
    void hasAPromptThatSettlesWhoOwnsSomething() {
        var result = client.getPrompt(GetPromptRequest.builder("settle_ownership")
                .arguments(Map.of("subject", "the release date", "team", "Checkout"))
                .build());

        assertThat(result.messages())
                .singleElement()
                .satisfies(message -> assertThat(((TextContent) message.content()).text())
                        .startsWith("Settle who owns the release date in the team Checkout. Call who_owns"));
    }

    private static McpSyncClient client(String secret) {
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(app.url())
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + secret))
                        .build())
                .build();
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @SuppressWarnings("unchecked") // as JSON has it
    private static Map<String, Object> structured(CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }

    private static JsonNode blocks(CallToolResult result) {
        return new ObjectMapper().valueToTree(result.meta()).at("/slack/blocks");
    }

    private static List<String> types(CallToolResult result) {
        return StreamSupport.stream(blocks(result).spliterator(), false)
                .map(block -> block.path("type").asText())
                .toList();
    }
}
