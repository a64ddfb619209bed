package org.whoowns.mcp.tools;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The prompt with which people have an agent settle who owns something.
final class SettlePrompt {

    private SettlePrompt() {}

    static SyncPromptSpecification specification() {
        var prompt = Prompt.builder("settle_ownership")
                .title("Settle who owns …")
                .description("Settles who owns something between the Product Manager and the Product Owner.")
                .arguments(List.of(
                        argument("subject", "What it is about, such as the release date.", true),
                        argument("team", "The product team, if it is about one.", false)))
                .build();
        return new SyncPromptSpecification(prompt, (_, request) -> result(request));
    }

    private static PromptArgument argument(String name, String description, boolean required) {
        return PromptArgument.builder(name)
                .description(description)
                .required(required)
                .build();
    }

    private static GetPromptResult result(GetPromptRequest request) {
        Map<String, Object> given = Objects.requireNonNullElse(request.arguments(), Map.of());
        var subject = String.valueOf(given.getOrDefault("subject", "this"));
        var team = given.get("team") == null ? "" : " in the team " + given.get("team");
        var text = "Settle who owns " + subject + team + ". Call " + ToolCatalog.ASK
                + " with the question, and answer with its result alone: the owner, the reason, and what the other role"
                + " contributes. If it is not known, say so and name the nearest entries; do not guess. If the team's"
                + " agreement differs from the default, say both.";
        return GetPromptResult.builder(List.of(PromptMessage.builder(
                                Role.USER, TextContent.builder(text).build())
                        .build()))
                .description("Settle who owns " + subject)
                .build();
    }
}
