package org.whoowns.mcp;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.mcp.tools.ToolCatalog;

/// Server with what the conformance suite expects of any server, on the app's own transport.
@Singleton
@Replaces(CurrentServer.class)
@Requires(property = FixtureServer.PROPERTY)
final class FixtureServer extends CurrentServer {

    static final String PROPERTY = "test.mcp.fixtures";

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    private static final String WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

    private final MessageHandler handler = new MessageHandler();

    FixtureServer(ToolCatalog tools, CurrentSnapshot current) {
        super(tools, current);
        McpServer.sync(handler)
                .serverInfo("fixtures", "1")
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .completions()
                        .build())
                .tools(tools())
                .resources(
                        resource(
                                "test://static-text",
                                TextResourceContents.builder(
                                                "test://static-text",
                                                "This is the content of the static text resource.")
                                        .mimeType("text/plain")
                                        .build()),
                        resource(
                                "test://static-binary",
                                BlobResourceContents.builder("test://static-binary", PNG)
                                        .mimeType("image/png")
                                        .build()))
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        ResourceTemplate.builder("test://template/{id}/data", "template")
                                .build(),
                        (_, request) -> result(TextResourceContents.builder(
                                        request.uri(),
                                        "{\"id\":\"%s\"}"
                                                .formatted(request.uri().split("/", -1)[3]))
                                .mimeType("application/json")
                                .build())))
                .prompts(prompts())
                .completions(new SyncCompletionSpecification(
                        new PromptReference("test_prompt_with_arguments"),
                        (_, _) -> new CompleteResult(
                                new CompleteResult.CompleteCompletion(List.of("paris", "park"), 2, false))))
                .immediateExecution(true)
                .build();
    }

    @Override
    MessageHandler handler() {
        return handler;
    }

    private static List<SyncToolSpecification> tools() {
        return List.of(
                tool("test_simple_text", text("This is a simple text response for testing.")),
                tool("test_image_content", image()),
                tool(
                        "test_audio_content",
                        AudioContent.builder(WAV, "audio/wav").build()),
                tool("test_embedded_resource", embedded("test://embedded-resource")),
                tool(
                        "test_multiple_content_types",
                        text("Multiple content types test:"),
                        image(),
                        embedded("test://mixed-content-resource")),
                new SyncToolSpecification(
                        definition("test_error_handling"),
                        (_, _) -> CallToolResult.builder()
                                .addTextContent("This tool intentionally returns an error for testing")
                                .isError(true)
                                .build()));
    }

    private static SyncToolSpecification tool(String name, Content... contents) {
        return new SyncToolSpecification(
                definition(name),
                (_, _) -> CallToolResult.builder()
                        .content(List.of(contents))
                        .isError(false)
                        .build());
    }

    private static Tool definition(String name) {
        return Tool.builder(name, Map.of("type", "object", "properties", Map.of()))
                .description(name)
                .build();
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }

    private static ImageContent image() {
        return ImageContent.builder(PNG, "image/png").build();
    }

    private static EmbeddedResource embedded(String uri) {
        return EmbeddedResource.builder(TextResourceContents.builder(uri, "This is an embedded resource content.")
                        .mimeType("text/plain")
                        .build())
                .build();
    }

    private static SyncResourceSpecification resource(String uri, ResourceContents contents) {
        return new SyncResourceSpecification(Resource.builder(uri, uri).build(), (_, _) -> result(contents));
    }

    private static ReadResourceResult result(ResourceContents contents) {
        return ReadResourceResult.builder(List.of(contents)).build();
    }

    private static List<SyncPromptSpecification> prompts() {
        return List.of(
                prompt("test_simple_prompt", text("This is a simple prompt for testing.")),
                new SyncPromptSpecification(
                        Prompt.builder("test_prompt_with_arguments")
                                .description("test_prompt_with_arguments")
                                .arguments(List.of(argument("arg1"), argument("arg2")))
                                .build(),
                        (_, request) -> messages(text("Prompt with arguments: arg1='%s', arg2='%s'"
                                .formatted(
                                        request.arguments().get("arg1"),
                                        request.arguments().get("arg2"))))),
                new SyncPromptSpecification(
                        Prompt.builder("test_prompt_with_embedded_resource")
                                .description("test_prompt_with_embedded_resource")
                                .arguments(List.of(argument("resourceUri")))
                                .build(),
                        (_, request) -> messages(
                                embedded(String.valueOf(request.arguments().get("resourceUri"))),
                                text("Please process the embedded resource above."))),
                prompt("test_prompt_with_image", image(), text("Please analyze the image above.")));
    }

    private static SyncPromptSpecification prompt(String name, Content... contents) {
        return new SyncPromptSpecification(
                Prompt.builder(name).description(name).build(), (_, _) -> messages(contents));
    }

    private static PromptArgument argument(String name) {
        return PromptArgument.builder(name).description(name).required(true).build();
    }

    private static GetPromptResult messages(Content... contents) {
        return GetPromptResult.builder(Stream.of(contents)
                        .map(content ->
                                PromptMessage.builder(Role.USER, content).build())
                        .toList())
                .build();
    }
}
