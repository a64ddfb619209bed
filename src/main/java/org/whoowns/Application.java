package org.whoowns;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.whoowns.answering.snapshot.InvalidKnowledgeException;
import org.whoowns.commands.AotTrainingCommand;
import org.whoowns.commands.AskCommand;
import org.whoowns.commands.EvalCommand;
import org.whoowns.commands.ExportCommand;
import org.whoowns.commands.ExportTaughtCommand;
import org.whoowns.commands.LintCommand;
import org.whoowns.commands.ManifestCommand;
import org.whoowns.commands.NewEntryCommand;
import org.whoowns.commands.PretrainCommand;
import org.whoowns.commands.ReencryptCommand;
import org.whoowns.commands.ServeCommand;
import org.whoowns.commands.agents.McpCommand;
import org.whoowns.commands.agents.SkillCommand;
import org.whoowns.commands.transfer.TeamsCommand;
import org.whoowns.startup.LogFormat;
import org.whoowns.startup.Startup;
import org.whoowns.startup.VersionProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root command of the command line.
@Command(
        name = "whoowns",
        description = "Who owns this, the product manager or the product owner, and why?",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            ServeCommand.class,
            AskCommand.class,
            EvalCommand.class,
            ExportCommand.class,
            LintCommand.class,
            NewEntryCommand.class,
            ExportTaughtCommand.class,
            ManifestCommand.class,
            SkillCommand.class,
            McpCommand.class,
            TeamsCommand.class,
            ReencryptCommand.class,
            PretrainCommand.class,
            AotTrainingCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Application {

    /// Runs the given command; without one, `serve`.
    public static void main(String[] args) {
        LogFormat.configure(System.getenv());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var status = isServe(args)
                ? Startup.serve(writer(System.err))
                : commandLine().execute(args);
        if (status != Startup.RUNNING) {
            System.exit(status);
        }
    }

    /// `serve` bypasses Picocli, whose set-up would take longer than any other step of the start.
    private static boolean isServe(String[] args) {
        return args.length == 0 || (args.length == 1 && args[0].equals("serve"));
    }

    /// All commands, printing UTF-8 regardless of the terminal's settings. Invalid knowledge is reported without a
    /// stack trace.
    static CommandLine commandLine() {
        var commands = new CommandLine(new Application())
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof InvalidKnowledgeException invalid) {
                        command.getErr().println(invalid.getMessage());
                        return 1;
                    }
                    throw failure;
                });
        commands.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().versionProvider(new VersionProvider()));
        return commands;
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
