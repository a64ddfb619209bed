package org.whoowns.mcp.tools;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.api.Answered;
import org.whoowns.api.ApiAnswerer;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.ApiException;
import org.whoowns.api.CatalogueReader;
import org.whoowns.api.TeamMarkdown;
import org.whoowns.api.TeamReader;
import org.whoowns.knowledge.Entry;
import org.whoowns.mcp.tools.JsonSchema.Argument;
import org.whoowns.slack.agents.AgentBlocks;

/// The tools, all of which only read.
@Singleton
public final class ToolCatalog {

    static final String ASK = "who_owns";
    static final String GET = "get_responsibility";
    static final String LIST = "list_responsibilities";
    static final String CONTRACT = "team_contract";
    static final String HOLDERS = "who_holds";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_KNOWN = "Not known here; do not guess.";
    private static final Argument TEAM =
            new Argument("team", false, "The name or the id of the product team that it is about.");
    private static final Argument THE_TEAM = new Argument("team", true, "The name or the id of the product team.");

    private final ApiAnswerer answers;
    private final CatalogueReader catalogue;
    private final TeamReader teams;

    public ToolCatalog(ApiAnswerer answers, CatalogueReader catalogue, TeamReader teams) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.teams = teams;
    }

    public List<SyncToolSpecification> tools() {
        return List.of(
                tool(
                        ASK,
                        "Who owns this?",
                        "Answers who owns something in a product team, the Product Manager or the Product Owner, and why."
                                + " The answer is curated, not generated. Pass the question in the person's own words.",
                        JsonSchema.ofArguments(
                                new Argument("question", true, "The question, in the person's own words."),
                                TEAM,
                                new Argument(
                                        "framework",
                                        false,
                                        "The framework whose view is asked for, such as Scrum Guide or SAFe.")),
                        "answer",
                        this::ask),
                tool(
                        GET,
                        "Show a responsibility",
                        "Everything about one responsibility or topic: its owner, both roles' parts, the handover, what"
                                + " frameworks say, the source.",
                        JsonSchema.ofArguments(
                                new Argument("id", true, "The id of the entry, such as release-plan."), TEAM),
                        "answer",
                        this::get),
                tool(
                        LIST,
                        "List responsibilities",
                        "Lists the responsibilities that are known, with their owners by default.",
                        JsonSchema.ofArguments(
                                new Argument("area", false, "Only those of this area, such as delivery."),
                                new Argument("role", false, "Only those that this role owns, or `shared`.")),
                        "catalogue",
                        this::list),
                tool(
                        CONTRACT,
                        "Show a team's contract",
                        "Who is accountable for what in a team, with its agreements.",
                        JsonSchema.ofArguments(THE_TEAM),
                        "team",
                        this::contract),
                tool(
                        HOLDERS,
                        "Who holds a role?",
                        "Who holds a role in a team, and who the deputy is.",
                        JsonSchema.ofArguments(
                                new Argument("role", true, "The role, such as product-owner or PM."), THE_TEAM),
                        "seats",
                        this::holders));
    }

    private static SyncToolSpecification tool(
            String name,
            String title,
            String description,
            Map<String, Object> arguments,
            String schema,
            ToolHandler handler) {
        var tool = Tool.builder(name, arguments)
                .title(title)
                .description(description)
                .outputSchema(JsonSchema.published(schema))
                .annotations(ToolAnnotations.builder()
                        .title(title)
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .meta(Map.of("slack", Map.of("supportsBlockKit", true)))
                .build();
        return new SyncToolSpecification(tool, (context, request) -> call(handler, context, request));
    }

    private static CallToolResult call(ToolHandler handler, McpTransportContext context, CallToolRequest request) {
        var arguments = new Arguments(Objects.requireNonNullElse(request.arguments(), Map.of()));
        try {
            var result = handler.call(CallContext.caller(context), arguments);
            var built = CallToolResult.builder()
                    .addTextContent(result.text())
                    .structuredContent(
                            JSON.convertValue(result.structured(), new TypeReference<Map<String, Object>>() {}))
                    .isError(false);
            return (result.blocks().isEmpty() ? built : built.meta(Map.of("slack", Map.of("blocks", result.blocks()))))
                    .build();
        } catch (ApiException problem) {
            return CallToolResult.builder()
                    .addTextContent(problem.sentence())
                    .isError(true)
                    .build();
        }
    }

    private ToolResult ask(ApiCaller caller, Arguments arguments) {
        var team = arguments.optional("team");
        var answered = answers.ask(caller, arguments.required("question"), team, arguments.optional("framework"));
        return result(answered, team);
    }

    private ToolResult get(ApiCaller caller, Arguments arguments) {
        var team = arguments.optional("team");
        return result(answers.entry(caller, arguments.required("id"), team), team);
    }

    private static ToolResult result(Answered answered, @Nullable String team) {
        var answer = answered.answer();
        var text = answer instanceof Answer.NotKnown(List<Entry> nearest, var _)
                ? NOT_KNOWN + nearest(nearest) + "\n\n" + text(answered)
                : text(answered);
        return new ToolResult(text, answered.reply(), AgentBlocks.of(answer, GET, team));
    }

    private static String nearest(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : " Nearest: "
                        + entries.stream()
                                .map(entry -> entry.title() + " (" + entry.id() + ")")
                                .collect(joining(", "))
                        + ".";
    }

    private static String text(Answered answered) {
        return Objects.requireNonNullElse(answered.reply().text(), "");
    }

    private ToolResult list(ApiCaller caller, Arguments arguments) {
        var found = catalogue.responsibilities(caller, arguments.optional("area"), arguments.optional("role"));
        var titles = catalogue.areas(caller);
        var lines = found.responsibilities().stream()
                .map(each -> "- " + each.title() + " (" + each.id() + "): " + each.owner() + ", "
                        + titles.getOrDefault(each.area(), each.area()))
                .collect(joining("\n"));
        var text = found.responsibilities().size() + " responsibilities\n\n" + lines;
        return new ToolResult(text, found, AgentBlocks.markdown(text));
    }

    private ToolResult contract(ApiCaller caller, Arguments arguments) {
        var team = teams.team(caller, arguments.required("team"));
        var text = TeamMarkdown.of(team, catalogue.areas(caller));
        return new ToolResult(text, team, AgentBlocks.markdown(text));
    }

    private ToolResult holders(ApiCaller caller, Arguments arguments) {
        var seats = teams.seats(caller, arguments.required("team"), arguments.required("role"));
        var text = seats.name() + "\n\n" + TeamMarkdown.seats(seats.roles());
        return new ToolResult(text, seats, AgentBlocks.markdown(text));
    }
}
