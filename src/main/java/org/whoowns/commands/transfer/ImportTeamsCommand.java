package org.whoowns.commands.transfer;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.commands.AppDatabase;
import org.whoowns.learning.notice.NoticePlanner;
import org.whoowns.slack.access.EmailDirectory;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.transfer.ImportPlan;
import org.whoowns.teams.transfer.TeamImporter;
import org.whoowns.teams.transfer.TeamSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Command `teams import`: shows what a table of teams would change, and with `--apply` changes it.
@Command(
        name = "import",
        description = {
            "Shows what a table of teams (CSV) would change in a workspace; --apply changes it, all or nothing.",
            "Teams that the table lacks stay as they are, and so do agreements."
        },
        mixinStandardHelpOptions = true)
public final class ImportTeamsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The table, as `whoowns teams export` prints it.")
    private Path file = Path.of("");

    @Option(names = "--workspace", paramLabel = "ID", required = true, description = "The workspace.")
    private String workspace = "";

    @Option(
            names = "--as",
            paramLabel = "USER",
            required = true,
            description = "The id of the Slack user in whose name the teams change, as their history shows.")
    private String user = "";

    @Option(names = "--apply", description = "Changes the teams. Without it, nothing changes.")
    private boolean apply;

    @Option(names = "--quiet", description = "Tells nobody in Slack of their new roles.")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, String> environment;

    public ImportTeamsCommand() {
        this(System.getenv());
    }

    /// @param environment with the settings of the app
    ImportTeamsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        TeamSheet sheet;
        try (var reader = Files.newBufferedReader(file)) {
            sheet = TeamSheet.read(reader);
        } catch (IOException | UncheckedIOException unreadable) {
            spec.commandLine().getErr().println(file + " can't be read as text in UTF-8. Nothing was changed.");
            return 1;
        }
        return AppDatabase.run(
                environment, spec.commandLine().getErr(), TeamsCommand.IN_USE, context -> run(sheet, context));
    }

    private int run(TeamSheet sheet, ApplicationContext context) {
        var emails = context.getBean(EmailDirectory.class);
        var importer = new TeamImporter(
                context.getBean(CurrentSnapshot.class).apply(workspace),
                context.getBean(TeamDirectory.class).all(workspace),
                address -> emails.user(workspace, address));
        var plan = importer.plan(sheet);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        if (!plan.problems().isEmpty()) {
            plan.problems().forEach(problem -> err.println(file + ", " + problem));
            err.println("Please fix this first. Nothing was changed.");
            return 1;
        }
        plan.steps().forEach(step -> importer.describe(step).forEach(out::println));
        out.println(summary(plan));
        if (!apply || plan.steps().isEmpty()) {
            out.println(
                    plan.steps().isEmpty() ? "There is nothing to do." : "Nothing was changed; add --apply to do it.");
            return 0;
        }
        return apply(plan, context);
    }

    private int apply(ImportPlan plan, ApplicationContext context) {
        var by = new Actor(workspace, user, true, false, true);
        var changes = plan.steps().stream().map(ImportPlan.Step::change).toList();
        var failed = context.getBean(Ledger.class).applyAll(changes, by).orElse(null);
        if (failed != null) {
            var line = plan.steps().get(failed.index()).line();
            spec.commandLine()
                    .getErr()
                    .println(file + ", line " + line + ": " + why(failed.outcome()) + " Nothing was changed.");
            return 1;
        }
        if (quiet) {
            context.getBean(NoticePlanner.class).skip(workspace);
        }
        spec.commandLine().getOut().println("Done. Each change is in its team's history, where it can be undone.");
        return 0;
    }

    private static String why(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Invalid(var faults) ->
                "It can't be saved: " + faults.getFirst().field() + " "
                        + faults.getFirst().reason()
                        + (faults.getFirst().detail() == null
                                ? "."
                                : " (" + faults.getFirst().detail() + ").");
            case ChangeOutcome.Outdated _ ->
                "Somebody has changed the team in the meantime. Please run the import again.";
            case ChangeOutcome.Refused(var reason) -> "It is not allowed (" + reason + ").";
            case ChangeOutcome.Unavailable _ -> "The database is away. Please try again.";
            case ChangeOutcome.Applied _ -> "";
        };
    }

    private static String summary(ImportPlan plan) {
        var added = plan.steps().stream().filter(step -> step.before() == null).count();
        return "%d new, %d changed, %d as they are."
                .formatted(added, plan.steps().size() - added, plan.unchanged());
    }
}
