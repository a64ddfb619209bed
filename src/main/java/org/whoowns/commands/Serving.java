package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Library;
import org.whoowns.answering.Opening;
import org.whoowns.slack.Mode;

/// A start of the app, from the first moment until it is ready.
///
/// It needs nothing of the command line's library, which would take a sizeable part of the time until the port is open.
public final class Serving {

    /// The exit status of what goes on in the background.
    public static final int RUNNING = -1;

    private static final Logger log = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /// Starts the app.
    ///
    /// @param err hears in a sentence why it could not start
    /// @return [#RUNNING], or an exit status
    public static int serve(PrintWriter err) {
        return trying(err, Serving::serve);
    }

    static int trying(PrintWriter err, IntSupplier start) {
        try {
            return start.getAsInt();
        } catch (RuntimeException failure) {
            err.println(Start.sentence(failure));
            return 1;
        }
    }

    /// Not by `Micronaut.run`, which ends the process at the first failure without a word of ours.
    private static int serve() {
        var context = context(Map.of());
        try {
            var server = start(context);
            Runtime.getRuntime().addShutdownHook(new Thread(new Stop(server), "stop"));
            // The port is open, and who asks now waits as we do.
            context.getBean(KnowledgeInForce.class).snapshot();
            log.info("WhoOwns is ready{}", ready(context.getBean(Mode.class), server.getPort()));
            return RUNNING;
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    /// Opens the knowledge on other threads while the app starts.
    static EmbeddedServer start(ApplicationContext context) {
        var settings = context.getEnvironment().start();
        var folder = settings.getProperty("whoowns.knowledge", String.class).orElse("");
        var data = settings.getProperty("whoowns.data", String.class).orElse("data");
        var library = new Library(folder.isBlank() ? null : Path.of(folder), Path.of(data));
        context.registerSingleton(Library.class, library);
        context.registerSingleton(Opening.class, Opening.of(library));
        return context.start().getBean(EmbeddedServer.class).start();
    }

    static ApplicationContext context(Map<String, Object> more) {
        var properties = Start.properties(System.getenv());
        properties.putAll(more);
        return ApplicationContext.builder()
                .mainClass(Serving.class)
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
}
