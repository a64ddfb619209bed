package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.BrokenKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        var local = LocalMode.isMeant(System.getenv());
        try {
            var properties = new LinkedHashMap<>(Database.properties(System.getenv()));
            if (local) {
                properties.putAll(LocalMode.properties(System.getenv()));
            }
            var server = start(properties);
            if (local) {
                log.info("WhoOwns is ready. Open http://localhost:{}/ and ask. Ctrl+C stops it.", server.getPort());
            } else {
                log.info("WhoOwns is ready and takes Slack's requests at port {}, /slack/events.", server.getPort());
            }
            return RUNNING;
        } catch (RuntimeException failure) {
            spec.commandLine().getErr().println(sentence(failure));
            return 1;
        }
    }

    /// Not by `Micronaut.run`, which ends the process at the first failure without a word of ours.
    private static EmbeddedServer start(Map<String, Object> properties) {
        var context = ApplicationContext.builder()
                .mainClass(ServeCommand.class)
                .properties(properties)
                .build();
        try {
            var server = context.start().getBean(EmbeddedServer.class).start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
            return server;
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    /// What to say of a start that failed: our own words where we know the cause; else it has to be looked into.
    private static String sentence(RuntimeException failure) {
        return causes(failure)
                .filter(cause -> cause instanceof BrokenKnowledge
                        || cause instanceof BindException
                        || cause instanceof IllegalArgumentException
                        || Database.failed(cause))
                .reduce((_, deeper) -> deeper)
                .map(ServeCommand::sentence)
                .orElseGet(() -> {
                    log.error("The start failed.", failure);
                    return "WhoOwns could not start: " + failure.getMessage();
                });
    }

    private static String sentence(Throwable cause) {
        if (Database.failed(cause)) {
            return Database.sentence(cause, System.getenv());
        }
        return cause instanceof BindException
                ? "A port is in use. Stop what uses it, or set PORT (or MANAGEMENT_PORT) to another one. ("
                        + cause.getMessage() + ")"
                : String.valueOf(cause.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause);
    }

    /// The exit status of a command that goes on in the background.
    public static final int RUNNING = -1;
}
