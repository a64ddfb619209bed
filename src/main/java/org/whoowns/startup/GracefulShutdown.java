package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.RequestSource;
import org.whoowns.slack.TaskRunner;

/// Graceful shutdown: readiness goes down first; after a delay in which load balancers notice that, the port is
/// closed, and what was received until then is answered and finished. The database is closed last.
public final class GracefulShutdown implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(GracefulShutdown.class);
    /// Slack's time limit for a response.
    private static final int REQUEST_SECONDS = 3;

    private final EmbeddedServer server;
    private final ApplicationContext context;

    public GracefulShutdown(EmbeddedServer server) {
        this.server = server;
        this.context = server.getApplicationContext();
    }

    @Override
    public void run() {
        log.info("WhoOwns is shutting down and finishing the requests in progress.");
        try {
            context.getBean(ShutdownHealth.class).begin();
            Thread.sleep(delay());
            stopRequests();
            if (context.containsBean(TaskRunner.class)) {
                context.getBean(TaskRunner.class).finish();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
            context.close();
        }
    }

    /// None if no load balancer sends the requests.
    private Duration delay() {
        return switch (context.getBean(ConnectionMode.class)) {
            case ConnectionMode.Local _, ConnectionMode.Socket _ -> Duration.ZERO;
            case ConnectionMode.OneWorkspace _, ConnectionMode.ManyWorkspaces _ ->
                context.getRequiredProperty("whoowns.stop-delay", Duration.class);
        };
    }

    private void stopRequests() throws InterruptedException {
        if (server instanceof GracefulShutdownCapable graceful) {
            try {
                graceful.shutdownGracefully().toCompletableFuture().get(REQUEST_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException late) {
                log.warn("Some requests took too long and were cancelled.");
            }
        }
        // only now, so that what was on its way is not turned away
        for (var source : context.getBeansOfType(RequestSource.class)) {
            source.stop();
        }
    }
}
