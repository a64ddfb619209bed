package org.whoowns.teams.ledger.lookup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.jdbc.TeamJson;
import org.whoowns.teams.ledger.jdbc.TeamRepository;

/// Job that indexes, once at the start, the people whom agreements name.
///
/// Earlier versions indexed only holders and deputies, and a replica of one may still write during an update.
@Singleton
@Requires(property = "datasources.default.url")
public class NamedPeopleJob {

    private static final Logger log = LoggerFactory.getLogger(NamedPeopleJob.class);

    private final TeamRepository teams;
    private final DatabaseGuard database;
    private final TeamDirectory directory;

    NamedPeopleJob(TeamRepository teams, DatabaseGuard database, TeamDirectory directory) {
        this.teams = teams;
        this.database = database;
        this.directory = directory;
    }

    @EventListener
    void onStartup(ServerStartupEvent started) {
        Thread.ofVirtual().name("named people").start(this::run);
    }

    /// Whether there was anyone to index.
    private boolean index() {
        var naming = teams.namingPeople();
        for (var row : naming) {
            TeamJson.team(row.workspace(), row.document())
                    .everyone()
                    .forEach(person -> teams.nameAgain(row.workspace(), person, row.id()));
        }
        return !naming.isEmpty();
    }

    void run() {
        try {
            if (database.run(this::index)) {
                directory.forgetAll();
            }
        } catch (DatabaseUnavailableException unavailable) {
            log.info("People named by agreements are indexed at the next start: {}", unavailable.getMessage());
        }
    }
}
