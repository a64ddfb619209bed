package org.whoowns.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import org.whoowns.startup.PreflightCheck;
import org.whoowns.startup.Startup;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the app: on Slack where it is configured, else with the local workspace.
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
        return check ? Startup.trying(err, this::check) : Startup.serve(err);
    }

    private int check() {
        // a check changes nothing, so it doesn't migrate either; what looks for tables then is not to complain
        try (var context = StartupSettings.context(
                        System.getenv(),
                        Map.of(
                                "flyway.datasources.default.enabled",
                                false,
                                "logger.levels.io.micronaut.scheduling",
                                "OFF"))
                .start()) {
            return new PreflightCheck(context).tell(spec.commandLine().getOut()) ? 0 : 1;
        }
    }
}
