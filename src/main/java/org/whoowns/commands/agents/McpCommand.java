package org.whoowns.commands.agents;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.api.ApiAnswerer;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.CatalogueReader;
import org.whoowns.api.TeamReader;
import org.whoowns.commands.AppDatabase;
import org.whoowns.commands.KnowledgeOptions;
import org.whoowns.mcp.StdioServer;
import org.whoowns.mcp.tools.ToolCatalog;
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
        var answers = new ApiAnswerer(new Answerer(current), current, teams);
        var tools = new ToolCatalog(answers, new CatalogueReader(current), teams);
        new StdioServer(tools, current, ApiCaller.ANYBODY)
                .run(in, spec.commandLine().getOut());
    }

    private int serveWithTeams(String id) throws IOException {
        var inUse =
                "WhoOwns is running on this data folder. Connect the agent to its address /mcp with an API key instead,"
                        + " or use PostgreSQL.";
        return AppDatabase.run(System.getenv(), spec.commandLine().getErr(), inUse, context -> {
            var tools = context.getBean(ToolCatalog.class);
            var current = context.getBean(CurrentSnapshot.class);
            new StdioServer(tools, current, ApiCaller.program(id))
                    .run(in, spec.commandLine().getOut());
            return 0;
        });
    }
}
