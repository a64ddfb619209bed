package org.whoowns.slack.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.scheduling.annotation.Scheduled;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.Polling;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.DatabaseDump;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// What is left of a person and of what people typed: every column of every table is read.
@Tag("database")
@Timeout(120)
class PersonalDataErasureTest {

    private static final Set<String> TEAMS = Set.of("team", "team_person", "team_history");
    private static final String BICYCLE = "who decides if sponsors get a bicycle?";
    private static final String CAKE = "who decides if customers get cake?";

    enum Place {
        H2,
        POSTGRES,
        SCHEMA_OF_ITS_OWN;

        private Map<String, Object> database() {
            return switch (this) {
                case H2 -> TestDatabase.H2.fresh();
                case POSTGRES -> TestDatabase.POSTGRES.fresh();
                case SCHEMA_OF_ITS_OWN -> TestDatabase.inOwnSchema();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetMeLeavesOnlyTheRolesOfTheirTeams(Place place) throws Exception {
        try (var app = app(place)) {
            live(app);
            var priya = app.id("priya");
            Polling.until(() -> {
                var all = contents(app);
                return all.tablesHaving(priya).containsAll(List.of("handoff_message", "handoff_person", "team_person"))
                        && count(all, "conversation", "person=") >= 2
                        && count(all, "gap_asker", "person=") >= 4
                        && count(all, "vote", "gap=") >= 2;
            });

            var before = contents(app);

            var said = app.slack()
                    .as("priya")
                    .in("general")
                    .command("/whoowns forget me")
                    .message()
                    .words();

            assertThat(said).contains("conversation", "wish to hear back", "break from questions", "vote on");
            assertThat(contents(app).having(priya))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.table()).isIn(TEAMS));
            for (var table : List.of("conversation", "gap_asker", "vote")) {
                assertThat(count(contents(app), table, "person="))
                        .as("%s: whose rows those are is hashed; Maya's stay", table)
                        .isPositive()
                        .isLessThan(count(before, table, "person="));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatWasAskedIsLeftAfterItsTime(Place place) throws Exception {
        try (var app = app(place)) {
            live(app);
            Polling.until(
                    () -> contents(app).tablesHaving("bicycle").containsAll(List.of("exchange", "gap", "handoff")));

            // first, what is open ends
            for (var round = 0; round < 3; round++) {
                try (var connection = database(app).getConnection()) {
                    DatabaseDump.age(connection, 200);
                }
                runJobs(app);
            }

            var left = contents(app);
            assertThat(left.having("bicycle")).isEmpty();
            assertThat(left.having("customers get cake")).isEmpty();
            assertThat(left.having("who owns pricing")).isEmpty();
            for (var person : List.of("priya", "maya", "jonas")) {
                assertThat(left.having(app.id(person)))
                        .allSatisfy(row -> assertThat(row.table()).isIn(TEAMS));
            }
        }
    }

    /// Priya and Maya ask for what nobody knows, and somebody asks Priya, who wants her peace.
    private static void live(TeamFixture app) {
        var slack = app.slack();
        team(app, "Checkout", "C07CHECKOUT", "jonas");
        team(app, "Search", "C07SEARCH01", "priya");
        forward(slack, "priya", "checkout", BICYCLE, "jonas");
        forward(slack, "maya", "search", CAKE, "priya");
        var asked = slack.awaitMessage(
                slack.directMessages("priya"), message -> message.words().contains(CAKE));
        slack.as("priya").clicks(asked, "Mute for a week");
        slack.await(
                () -> slack.current(asked).filter(message -> !message.labels().contains("Skip")));
        for (var who : List.of("priya", "maya")) {
            var answer = slack.as(who)
                    .in("general")
                    .command("/whoowns who owns pricing?")
                    .message();
            slack.as(who).clicks(answer, "👎");
        }
    }

    private static void forward(FakeSlack slack, String asker, String channel, String question, String holder) {
        var answer = slack.as(asker).in(channel).command("/whoowns " + question).message();
        slack.as(asker).clicks(answer, offer(answer));
        slack.awaitMessage(
                slack.directMessages(holder), message -> message.words().contains(question));
    }

    private static String offer(FakeMessage answer) {
        return answer.labels().stream()
                .filter(label -> label.startsWith("Ask the"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.labels()));
    }

    private static void team(TeamFixture app, String name, String channel, String who) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(app.id(who), null));
        holders.put("product-owner", new Holder(app.id(who), null));
        app.given(new TeamDraft(name, List.of(channel), "merged", null, holders, null), "tom");
    }

    private static TeamFixture app(Place place) {
        var properties = new LinkedHashMap<>(place.database());
        properties.putAll(Map.of(
                "whoowns.handoff.working-hours", "false",
                "whoowns.handoff.poll", "20ms",
                "whoowns.exchanges.write", "20ms",
                "whoowns.gaps.collect", "20ms",
                "whoowns.conversations.write", "20ms"));
        return new TeamFixture(properties);
    }

    private static DataSource database(TeamFixture app) {
        return app.bean(DataSourceResolver.class).resolve(app.bean(DataSource.class));
    }

    private static DatabaseDump contents(TeamFixture app) throws SQLException {
        try (var connection = database(app).getConnection()) {
            return DatabaseDump.of(connection);
        }
    }

    private static long count(DatabaseDump all, String table, String text) {
        return all.having(text).stream()
                .filter(row -> row.table().equals(table) && !row.text().contains("person=null"))
                .count();
    }

    private static void runJobs(TeamFixture app) {
        var context = app.bean(ApplicationContext.class);
        for (var definition : context.getAllBeanDefinitions()) {
            for (var method : definition.getExecutableMethods()) {
                if (method.hasAnnotation(Scheduled.class) && context.containsBean(definition.getBeanType())) {
                    run(method, context.getBean(definition.getBeanType()));
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void run(ExecutableMethod method, Object bean) {
        method.invoke(bean);
    }
}
