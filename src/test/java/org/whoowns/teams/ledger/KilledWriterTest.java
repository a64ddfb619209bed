package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.Team;

/// Durability: after the process is killed, acknowledged changes are stored, and none partially.
@Tag("database")
class KilledWriterTest {

    /// As the command that serves opens it, without its name.
    private static final String EMBEDDED =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private static final int ROUNDS = 2;
    /// Acknowledged changes on each database before the process is killed, in each round.
    private static final int AT_LEAST = 150;
    private static final String WORKSPACE = LedgerWriter.WRITER.workspace();

    private static final Map<TestDatabase, Map<String, Object>> DATABASES = new EnumMap<>(TestDatabase.class);
    /// The acknowledged changes by their number.
    private static final Map<TestDatabase, Map<Long, String>> ACKNOWLEDGED = new EnumMap<>(TestDatabase.class);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeAndBeKilled() throws IOException, InterruptedException {
        for (var engine : TestDatabase.values()) {
            var database = new HashMap<>(engine.fresh());
            if (engine == TestDatabase.H2) {
                database.put("datasources.default.url", "jdbc:h2:file:" + folder.resolve("teams") + EMBEDDED);
            }
            DATABASES.put(engine, database);
            ACKNOWLEDGED.put(engine, new LinkedHashMap<>());
        }
        var random = new Random(20261124);
        for (var round = 0; round < ROUNDS; round++) {
            writeAndBeKilled(round, AT_LEAST + random.nextInt(LedgerWriter.EDITS / 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNoAcknowledgedChange(TestDatabase engine) throws SQLException {
        assertThat(ACKNOWLEDGED.get(engine)).hasSizeGreaterThanOrEqualTo(ROUNDS * AT_LEAST);
        var database = Objects.requireNonNull(DATABASES.get(engine));
        var replica = Replica.at(database);
        try (var _ = replica.context()) {
            var changes = replica.roster()
                    .history(WORKSPACE, ROUNDS * LedgerWriter.EDITS + 1)
                    .reversed();
            assertThat(changes)
                    .extracting(ChangeRecord::number)
                    .isEqualTo(LongStream.rangeClosed(1, changes.size()).boxed().toList());
            assertThat(changes.stream()
                            .collect(Collectors.toMap(
                                    ChangeRecord::number,
                                    record -> record.kind().name())))
                    .containsAllEntriesOf(ACKNOWLEDGED.get(engine));

            var teams = new HashMap<String, Team>();
            for (var change : changes) {
                if (change.team() == null) {
                    continue;
                }
                assertThat(teams.get(change.team())).isEqualTo(change.before().team());
                if (change.after().team() == null) {
                    teams.remove(change.team());
                } else {
                    teams.put(change.team(), change.after().requireTeam());
                }
            }
            assertThat(replica.roster().all(WORKSPACE)).containsExactlyInAnyOrderElementsOf(teams.values());
            changes.stream()
                    .filter(change -> change.team() == null)
                    .reduce((_, later) -> later)
                    .ifPresent(latest -> assertThat(replica.roster().workspaceAgreements(WORKSPACE))
                            .isEqualTo(latest.after().workspaceAgreements()));
            lookupTablesMatchTheTeams(database, teams);
        }
    }

    private static void lookupTablesMatchTheTeams(Map<String, Object> database, Map<String, Team> teams)
            throws SQLException {
        var channels = new TreeSet<String>();
        var people = new TreeSet<String>();
        teams.values().forEach(team -> {
            team.channels().forEach(channel -> channels.add(channel + " " + team.id()));
            team.everyone().forEach(person -> people.add(person + " " + team.id()));
        });
        assertThat(rows(database, "select channel, team from team_channel")).isEqualTo(channels);
        assertThat(rows(database, "select person, team from team_person")).isEqualTo(people);
        assertThat(rows(database, "select name_key, id from team"))
                .isEqualTo(teams.values().stream()
                        .map(team -> team.name().key() + " " + team.id())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> rows(Map<String, Object> database, String query) throws SQLException {
        var rows = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("datasources.default.url")),
                        String.valueOf(database.get("datasources.default.username")),
                        "");
                var found = connection.createStatement().executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
        }
        return rows;
    }

    /// The process may acknowledge more than the awaited changes before it is dead, which count too.
    private static void writeAndBeKilled(int round, int edits) throws IOException, InterruptedException {
        var log = Path.of("target", "killed-writer.log").toFile();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LedgerWriter.class.getName(),
                String.valueOf(round)));
        DATABASES.forEach((engine, database) -> {
            command.add(engine.name());
            command.add(String.valueOf(database.get("datasources.default.url")));
            command.add(String.valueOf(database.get("datasources.default.username")));
        });
        var writer = new ProcessBuilder(command).redirectError(log).start();
        var made = new EnumMap<TestDatabase, Integer>(TestDatabase.class);
        var fewest = 0;
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(LedgerWriter.MADE) && line.endsWith(LedgerWriter.WHOLE)) {
                    var words = line.split(" ", -1);
                    var engine = TestDatabase.valueOf(words[1]);
                    Objects.requireNonNull(ACKNOWLEDGED.get(engine)).put(Long.valueOf(words[2]), words[3]);
                    made.merge(engine, 1, Integer::sum);
                    fewest = Stream.of(TestDatabase.values())
                            .mapToInt(each -> made.getOrDefault(each, 0))
                            .min()
                            .orElse(0);
                    if (fewest == edits) {
                        // Kills the process alone; `destroy` would close its output, which is still to be read.
                        writer.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(fewest).as("see %s", log).isGreaterThanOrEqualTo(edits);
    }
}
