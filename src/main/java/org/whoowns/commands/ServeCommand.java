package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the app: on Slack where it is configured, else with the local workspace.
@Command(
        name = "serve",
        description = "Starts WhoOwns: on Slack where it is configured, else with a workspace in your browser.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--check", description = "Only checks whether everything is there that a start needs, and says so.")
    private boolean check;

    @Override
    public Integer call() {
        try {
            return check ? check() : serve();
        } catch (RuntimeException failure) {
            spec.commandLine().getErr().println(Start.sentence(failure));
            return 1;
        }
    }

    private int check() {
        // a check changes nothing, so it doesn't migrate either; what looks for tables then is not to complain
        try (var context = context(Map.of(
                        "flyway.datasources.default.enabled", false, "logger.levels.io.micronaut.scheduling", "OFF"))
                .start()) {
            return new Checkup(context).tell(spec.commandLine().getOut()) ? 0 : 1;
        }
    }

    /// Not by `Micronaut.run`, which ends the process at the first failure without a word of ours.
    private static int serve() {
        var context = context(Map.of());
        try {
            var server = context.start().getBean(EmbeddedServer.class).start();
            Runtime.getRuntime().addShutdownHook(new Thread(new Stop(server), "stop"));
            log.info("WhoOwns is ready{}", ready(context.getBean(Mode.class), server.getPort()));
            return RUNNING;
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    private static ApplicationContext context(Map<String, Object> more) {
        var properties = Start.properties(System.getenv());
        properties.putAll(more);
        return ApplicationContext.builder()
                .mainClass(ServeCommand.class)
                .properties(properties)
                .build();
    }

    private static String ready(Mode mode, int port) {
        return switch (mode) {
            case Mode.Local _ -> ". Open http://localhost:" + port + "/ and ask. Ctrl+C stops it.";
            case Mode.OneWorkspace _ -> " and takes Slack's requests at port " + port + ", /slack/events.";
            case Mode.Socket _ -> " and keeps a line to Slack open. No address of yours has to be public.";
            case Mode.ManyWorkspaces many ->
                " and takes Slack's requests at port " + port + ", /slack/events. Workspaces install it at "
                        + many.publicUrl() + "/slack/install.";
        };
    }

    /// The exit status of a command that goes on in the background.
    public static final int RUNNING = -1;
}
