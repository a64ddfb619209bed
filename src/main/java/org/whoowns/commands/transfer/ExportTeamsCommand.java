package org.whoowns.commands.transfer;

import static java.util.stream.Collectors.joining;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.TeamMarkdown;
import org.whoowns.api.TeamReader;
import org.whoowns.commands.AppDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.transfer.TeamSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command `teams export`: prints the teams of a workspace.
@Command(
        name = "export",
        description = "Prints the teams of a workspace, as CSV for an import or as Markdown for a wiki.",
        mixinStandardHelpOptions = true)
public final class ExportTeamsCommand implements Callable<Integer> {

    enum Format {
        csv,
        markdown
    }

    @Option(names = "--workspace", paramLabel = "ID", required = true, description = "The workspace.")
    private String workspace = "";

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; the default is ${DEFAULT-VALUE}.")
    private Format format = Format.csv;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, String> environment;

    public ExportTeamsCommand() {
        this(System.getenv());
    }

    /// @param environment with the settings of the app
    ExportTeamsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return AppDatabase.run(environment, spec.commandLine().getErr(), TeamsCommand.IN_USE, context -> {
            var out = spec.commandLine().getOut();
            out.print(
                    switch (format) {
                        case csv ->
                            TeamSheet.write(context.getBean(TeamDirectory.class).all(workspace));
                        case markdown -> markdown(context);
                    });
            out.flush();
            return 0;
        });
    }

    private String markdown(ApplicationContext context) {
        var areas = context.getBean(CurrentSnapshot.class).apply(workspace).areas();
        var caller = ApiCaller.program(workspace);
        var reader = context.getBean(TeamReader.class);
        return context.getBean(TeamDirectory.class).all(workspace).stream()
                .sorted(Comparator.comparing(team -> team.name().key()))
                .map(team -> TeamMarkdown.of(reader.team(caller, team.id()), areas))
                .collect(joining("\n"));
    }
}
