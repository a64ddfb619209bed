package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Intake;

/// Stops the app in an order in which nothing is lost that Slack was told we have: first the ways in, then what is
/// being done, and the database last.
final class Stop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Stop.class);
    /// Slack waits no longer for an answer to a request.
    private static final int SECONDS_FOR_REQUESTS = 3;

    private final EmbeddedServer server;
    private final ApplicationContext context;

    Stop(EmbeddedServer server) {
        this.server = server;
        this.context = server.getApplicationContext();
    }

    @Override
    public void run() {
        log.info("WhoOwns stops; it finishes what it has begun.");
        try {
            closeTheWaysIn();
            if (context.containsBean(Errands.class)) {
                context.getBean(Errands.class).finish();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
            context.close();
        }
    }

    private void closeTheWaysIn() throws InterruptedException {
        for (var intake : context.getBeansOfType(Intake.class)) {
            intake.stop();
        }
        if (server instanceof GracefulShutdownCapable graceful) {
            try {
                graceful.shutdownGracefully().toCompletableFuture().get(SECONDS_FOR_REQUESTS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException late) {
                log.warn("Some requests took too long and were broken off.");
            }
        }
    }
}
