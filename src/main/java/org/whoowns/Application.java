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
import org.whoowns.commands.LintCommand;
import org.whoowns.commands.ManifestCommand;
import org.whoowns.commands.NewEntryCommand;
import org.whoowns.commands.PretrainCommand;
import org.whoowns.commands.ReencryptCommand;
import org.whoowns.commands.ServeCommand;
import org.whoowns.startup.Startup;
import org.whoowns.startup.VersionProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where it all starts: the root command.
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
            ManifestCommand.class,
            ReencryptCommand.class,
            PretrainCommand.class,
            AotTrainingCommand.class
        })
public final class Application {

    /// Runs the named command; without one, serves.
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var status = isPlainStart(args)
                ? Startup.serve(writer(System.err))
                : commandLine().execute(args);
        if (status != Startup.RUNNING) {
            System.exit(status);
        }
    }

    /// Whether it only has to serve. To read such a command line takes longer than anything else at the start.
    private static boolean isPlainStart(String[] args) {
        return args.length == 0 || (args.length == 1 && args[0].equals("serve"));
    }

    /// All commands, speaking UTF-8 whatever the terminal's settings, and saying in one sentence what went wrong.
    static CommandLine commandLine() {
        var commands = new CommandLine(new Application())
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof InvalidKnowledgeException broken) {
                        command.getErr().println(broken.getMessage());
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
