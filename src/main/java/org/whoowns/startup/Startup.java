package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.StartupKnowledgeLoad;
import org.whoowns.slack.ConnectionMode;

/// A start of the app, from the first moment until it is ready.
///
/// It needs nothing of the command line's library, which would take a sizeable part of the time until the port is open.
public final class Startup {

    /// The exit status of what goes on in the background.
    public static final int RUNNING = -1;

    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    private Startup() {}

    /// Starts the app.
    ///
    /// @param err hears in a sentence why it could not start
    /// @return [#RUNNING], or an exit status
    public static int serve(PrintWriter err) {
        return trying(err, Startup::serve);
    }

    public static int trying(PrintWriter err, IntSupplier start) {
        try {
            return start.getAsInt();
        } catch (RuntimeException failure) {
            err.println(StartupSettings.sentence(failure));
            return 1;
        }
    }

    /// Not by `Micronaut.run`, which ends the process at the first failure without a word of ours.
    private static int serve() {
        var context = StartupSettings.context(System.getenv(), Map.of());
        try {
            var server = start(context);
            Runtime.getRuntime().addShutdownHook(new Thread(new GracefulShutdown(server), "stop"));
            // The port is open, and who asks now waits as we do.
            context.getBean(CurrentSnapshot.class).snapshot();
            log.info("WhoOwns is ready{}", ready(context.getBean(ConnectionMode.class), server.getPort()));
            return RUNNING;
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    /// Opens the knowledge on other threads while the app starts.
    public static EmbeddedServer start(ApplicationContext context) {
        var settings = context.getEnvironment().start();
        var folder = settings.getProperty("whoowns.knowledge", String.class).orElse("");
        var data = settings.getProperty("whoowns.data", String.class).orElse("data");
        var loader = new KnowledgeLoader(folder.isBlank() ? null : Path.of(folder), Path.of(data));
        context.registerSingleton(KnowledgeLoader.class, loader);
        context.registerSingleton(StartupKnowledgeLoad.class, StartupKnowledgeLoad.of(loader));
        return context.start().getBean(EmbeddedServer.class).start();
    }

    private static String ready(ConnectionMode mode, int port) {
        return switch (mode) {
            case ConnectionMode.Local _ -> ". Open http://localhost:" + port + "/ and ask. Ctrl+C stops it.";
            case ConnectionMode.OneWorkspace _ -> " and receives Slack's requests on port " + port + ", /slack/events.";
            case ConnectionMode.Socket _ ->
                " and is connecting to Slack through Socket Mode. No public address is needed.";
            case ConnectionMode.ManyWorkspaces many ->
                " and receives Slack's requests on port " + port + ", /slack/events. Workspaces install it at "
                        + many.publicUrl() + "/slack/install.";
        };
    }
}
