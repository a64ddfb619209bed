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
import org.whoowns.slack.demo.DemoTeams;
import org.whoowns.slack.request.guard.OutOfMemoryExit;

/// Starts the app. Does not use Picocli, whose set-up would delay the start noticeably.
public final class Startup {

    /// Instead of an exit status: the app is running in the background.
    public static final int RUNNING = -1;

    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    private Startup() {}

    /// @return [#RUNNING] or an exit status
    public static int serve(PrintWriter err) {
        return exitStatus(err, Startup::serve);
    }

    /// Runs the action; if it fails, prints why and returns 1.
    public static int exitStatus(PrintWriter err, IntSupplier action) {
        try {
            return action.getAsInt();
        } catch (RuntimeException failure) {
            err.println(StartupSettings.errorMessage(failure));
            return 1;
        }
    }

    /// Without `Micronaut.run`, which would exit on a failure before we can explain it.
    private static int serve() {
        Thread.setDefaultUncaughtExceptionHandler(new OutOfMemoryExit());
        // copying the file verifies it, which is not done twice
        var context = StartupSettings.unverifiedContext(System.getenv(), Map.of());
        var file = DatabaseSettings.file(System.getenv());
        try {
            file.ifPresent(DatabaseFile::copyAside);
            var server = start(context);
            Runtime.getRuntime().addShutdownHook(new Thread(new GracefulShutdown(server), "stop"));
            // the port is already open; requests wait for the knowledge base too
            context.getBean(CurrentSnapshot.class).snapshot();
            context.getBean(DemoTeams.class).seed();
            file.ifPresent(DatabaseFile::deleteCopy);
            log.info("WhoOwns is ready{}", readiness(context.getBean(ConnectionMode.class), server.getPort()));
            return RUNNING;
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    /// Loads the knowledge base on other threads while the app starts.
    public static EmbeddedServer start(ApplicationContext context) {
        var settings = context.getEnvironment().start();
        var folder = settings.getProperty("whoowns.knowledge", String.class).orElse("");
        var data = settings.getProperty("whoowns.data", String.class).orElse("data");
        var loader = new KnowledgeLoader(folder.isBlank() ? null : Path.of(folder), Path.of(data));
        context.registerSingleton(KnowledgeLoader.class, loader);
        context.registerSingleton(StartupKnowledgeLoad.class, StartupKnowledgeLoad.of(loader));
        return context.start().getBean(EmbeddedServer.class).start();
    }

    private static String readiness(ConnectionMode mode, int port) {
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
