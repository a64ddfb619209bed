package org.whoowns.teams.ledger.lookup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.ChangeListener;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Poller that invalidates cached teams after changes by other replicas.
@Singleton
@Requires(property = "datasources.default.url")
public class ChangePoller implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(ChangePoller.class);
    private static final String NO_WORKSPACE = "";

    private final TeamDirectory directory;
    private volatile boolean warm;

    ChangePoller(TeamDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void onChange(String workspace, long number) {
        directory.forget(workspace, number);
    }

    /// Polls once the port is open, and not in commands that only use the database.
    @EventListener
    void onStartup(ServerStartupEvent started) {
        Thread.ofVirtual().name("first poll").start(this::poll);
    }

    @Scheduled(initialDelay = "${whoowns.database.poll:2s}", fixedDelay = "${whoowns.database.poll:2s}")
    public void poll() {
        try {
            directory.poll();
            if (!warm) {
                // Warms up the lookup for the first question.
                directory.workspaceAgreements(NO_WORKSPACE);
                warm = true;
            }
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Changes by other replicas can't be looked up.", unavailable);
        }
    }
}
