package org.whoowns.commands;

import java.util.concurrent.Callable;
import org.whoowns.startup.PreflightCheck;
import org.whoowns.startup.Startup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command `serve`: runs the app on Slack or, if Slack is not configured, with a local workspace.
@Command(
        name = "serve",
        description = "Starts WhoOwns: on Slack if it is configured, otherwise with a local workspace in your browser.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--check", description = "Checks the configuration, reports the result and exits.")
    private boolean check;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        return check ? Startup.exitStatus(err, this::check) : Startup.serve(err);
    }

    private int check() {
        try (var context = PreflightCheck.context(System.getenv()).start()) {
            return new PreflightCheck(context).report(spec.commandLine().getOut()) ? 0 : 1;
        }
    }
}
