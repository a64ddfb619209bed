package org.whoowns.commands.agents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnswerSource;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.api.ApiAnswerer;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.CatalogueReader;
import org.whoowns.api.TeamReader;
import org.whoowns.commands.KnowledgeOptions;
import org.whoowns.mcp.StdioServer;
import org.whoowns.mcp.tools.ToolCatalog;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Command `mcp`: serves agents on this machine over standard input and output.
///
/// Only messages of the protocol go to standard output.
@Command(
        name = "mcp",
        description = "Serves an agent on this machine over standard input and output (Model Context Protocol).",
        mixinStandardHelpOptions = true)
public final class McpCommand implements Callable<Integer> {

    @Mixin
    private final KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "The workspace whose teams are shown, with the database of the app. Default: none.")
    private @Nullable String workspace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InputStream in;

    public McpCommand() {
        this(System.in);
    }

    McpCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (workspace == null) {
            serveWithoutTeams();
            return 0;
        }
        if (knowledge.isChosen()) {
            throw new ParameterException(
                    spec.commandLine(), "--workspace uses the app's knowledge; leave --knowledge out.");
        }
        return serveWithTeams(workspace);
    }

    private void serveWithoutTeams() throws IOException {
        var current = new CurrentSnapshot(knowledge.loader().open());
        var teams = new TeamReader(current, null, null);
        var answers = new ApiAnswerer(source(new Answerer(current)), current, teams);
        var tools = new ToolCatalog(answers, new CatalogueReader(current), teams);
        new StdioServer(tools, current, ApiCaller.ANYBODY)
                .run(in, spec.commandLine().getOut());
    }

    private int serveWithTeams(String id) throws IOException {
        try (var context = StartupSettings.context(System.getenv(), Map.of("whoowns.demo", "none"))
                .start()) {
            new StdioServer(
                            context.getBean(ToolCatalog.class),
                            context.getBean(CurrentSnapshot.class),
                            ApiCaller.program(id))
                    .run(in, spec.commandLine().getOut());
            return 0;
        } catch (RuntimeException failure) {
            spec.commandLine()
                    .getErr()
                    .println(
                            StartupSettings.isDataFolderInUse(failure)
                                    ? "WhoOwns is running on this data folder. Connect the agent to its address /mcp"
                                            + " with an API key instead, or use PostgreSQL."
                                    : StartupSettings.errorMessage(failure));
            return 1;
        }
    }

    private static AnswerSource source(Answerer answerer) {
        return new AnswerSource() {
            @Override
            public Answer answer(Question question) {
                return answerer.answer(question);
            }

            @Override
            public AnsweredQuestion trace(Question.Utterance question) {
                return answerer.trace(question);
            }
        };
    }
}
