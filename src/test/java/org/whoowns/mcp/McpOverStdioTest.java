package org.whoowns.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.AppProcess;

/// The command `mcp` as a child of the official client.
@Tag("app")
class McpOverStdioTest {

    @TempDir
    private Path data;

    @Test
    void servesEveryTool() {
        try (var client = client()) {
            client.initialize();

            assertThat(client.listTools().tools()).extracting(Tool::name).hasSize(5);
            assertThat(text(call(client, "who_owns", Map.of("question", "who owns the roadmap?"))))
                    .startsWith("Product Manager: Product roadmap");
            assertThat(text(call(client, "get_responsibility", Map.of("id", "product-roadmap"))))
                    .contains("Product roadmap");
            assertThat(text(call(client, "list_responsibilities", Map.of()))).contains("product-roadmap");
            assertThat(List.of(
                            call(client, "team_contract", Map.of("team", "Checkout")),
                            call(client, "who_holds", Map.of("team", "Checkout", "role", "PM"))))
                    .allSatisfy(result -> {
                        assertThat(result.isError()).isTrue();
                        assertThat(text(result)).isEqualTo("There is no team called “Checkout”.");
                    });
        }
    }

    @Test
    void servesTheTeamsOfAWorkspace() {
        try (var client = client("--workspace", "T1")) {
            client.initialize();

            assertThat(text(call(client, "who_owns", Map.of("question", "who owns the roadmap?"))))
                    .startsWith("Product Manager: Product roadmap");
            assertThat(text(call(client, "who_holds", Map.of("team", "Checkout", "role", "PM"))))
                    .isEqualTo("There is no team called “Checkout”.");
        }
    }

    private McpSyncClient client(String... options) {
        // the tests log to standard output
        var command = AppProcess.command(
                List.of("-Dlogback.configurationFile=logback.xml"),
                Stream.concat(Stream.of("mcp"), Stream.of(options)).toArray(String[]::new));
        var server = ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .addEnvVar("WHOOWNS_DATA", data.toString())
                .build();
        return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}
