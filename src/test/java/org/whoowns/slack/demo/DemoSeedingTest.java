package org.whoowns.slack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.notice.NoticePlanner;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackWebApi;
import org.whoowns.teams.ledger.FailingDatabase;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Seeding where something is amiss: other knowledge, or a database that is busy at the start.
@Tag("database")
class DemoSeedingTest {

    private static final String WORKSPACE = "T07LANTERN1";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(DemoTeams.class);

    @AfterEach
    void restore() {
        logger.detachAppender(logged);
        FailingDatabase.comesBack();
    }

    static Stream<Path> foreignFolders() {
        return Stream.of(KnowledgeFolders.SECOND, KnowledgeFolders.TOPICS_ALONE);
    }

    @ParameterizedTest
    @MethodSource("foreignFolders")
    void seedsNothingWithRolesOfOthersAndSaysNothing(Path folder) {
        var properties = new HashMap<>(TestDatabase.H2.fresh());
        properties.put("whoowns.data", "target/test-data");
        properties.put("whoowns.knowledge", folder.toString());
        try (var app =
                ApplicationContext.builder(properties).deduceEnvironment(false).start()) {
            seed(app, DemoSeedingTest::neverNeeded);

            assertThat(app.getBean(TeamDirectory.class).all(WORKSPACE)).isEmpty();
            assertThat(logged.list).isEmpty();
        }
    }

    /// The database leaves before, between and within the changes, and is back at the next attempt.
    @Test
    void seedsEverythingOnceTheDatabaseIsBack() {
        var properties = FailingDatabase.fresh();
        for (var statements = 0; statements < 60; statements += 7) {
            var fresh = new HashMap<>(properties);
            fresh.put("datasources.default.url", FailingDatabase.fresh().get("datasources.default.url"));
            try (var app = open(fresh)) {
                FailingDatabase.leavesAfter(statements);
                seed(app, FailingDatabase::comesBack);
                FailingDatabase.comesBack();

                var teams = app.getBean(TeamDirectory.class).all(WORKSPACE);
                assertThat(teams)
                        .as("after %d statements", statements)
                        .extracting(team -> team.name().text())
                        .containsExactly("Checkout", "Gift Cards", "Search");
                assertThat(teams.getFirst().agreements()).containsOnlyKeys("backlog-ordering");
                assertThat(app.getBean(TeamDirectory.class).history(WORKSPACE, 10))
                        .hasSize(4);
            }
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().levelStr.equals("WARN"))
                .isEmpty();
    }

    @Test
    void saysOnceThatTheDatabaseStayedBusy() {
        try (var app = open(FailingDatabase.fresh())) {
            FailingDatabase.leavesAfter(0);

            seed(app, () -> {});

            assertThat(logged.list)
                    .filteredOn(event -> event.getLevel().levelStr.equals("WARN"))
                    .hasSize(1);
        }
    }

    private static ApplicationContext open(Map<String, Object> database) {
        var properties = new HashMap<>(database);
        properties.put("whoowns.data", "target/test-data");
        return ApplicationContext.builder(properties)
                .deduceEnvironment(false)
                .singletons(TestAnswerers.shippedLoad())
                .start();
    }

    private void seed(ApplicationContext app, Runnable pause) {
        // not before: an app that starts configures logging anew
        logged.start();
        logger.addAppender(logged);
        var response = new AuthTestResponse();
        response.setOk(true);
        response.setTeamId(WORKSPACE);
        var api = mock(SlackWebApi.class);
        when(api.callWith(any(), eq("auth.test"), any())).thenReturn(response);
        new DemoTeams(
                        new ConnectionMode.Local(new Secret("s"), new Secret("xoxb-1")),
                        "teams",
                        api,
                        app.getBean(Ledger.class),
                        app.getBean(TeamDirectory.class),
                        mock(DemoQuestions.class),
                        app.getBean(NoticePlanner.class),
                        pause)
                .seed();
    }

    private static void neverNeeded() {
        throw new AssertionError("nothing is to be repeated");
    }
}
