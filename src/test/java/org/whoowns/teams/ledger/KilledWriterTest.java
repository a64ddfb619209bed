package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever was acknowledged is there after the process was killed, and nothing is half there.
class KilledWriterTest {

    private static final String FLAGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void losesNothingThatWasAcknowledged(Engine engine) throws IOException, InterruptedException {
        var database = new HashMap<>(engine.fresh());
        if (engine == Engine.H2) {
            database.put("datasources.default.url", "jdbc:h2:file:" + folder.resolve("teams") + FLAGS);
        }
        var workspace = Replica.workspace();

        var acknowledged = writeAndBeKilled(database, workspace, 200 + new Random(4).nextInt(600));

        var replica = Replica.at(database);
        try (var _ = replica.context()) {
            var history = replica.roster().history(workspace, 2_000);
            var kept = history.stream()
                    .collect(Collectors.toMap(
                            Past::number,
                            past -> past.after().requireTeam().name().text()));
            assertThat(kept).containsAllEntriesOf(acknowledged);
            assertThat(kept.size()).isLessThanOrEqualTo(acknowledged.size() + 2);

            var latest = history.getFirst().after().requireTeam();
            var around = replica.roster().around(workspace, latest.channels().getFirst(), "UPO0", List.of());
            assertThat(replica.roster().all(workspace)).containsExactly(latest);
            assertThat(around.ofChannel()).isEqualTo(latest);
            assertThat(around.ofPerson()).isEmpty();
            assertThat(latest.people())
                    .allSatisfy(person -> assertThat(replica.roster().teamsOf(workspace, person))
                            .containsExactly(latest));
            assertThat(latest.version()).isEqualTo(history.getFirst().number());
            assertThat(latest.editors()).isEqualTo(Set.of(LedgerWriter.USER));
        }
    }

    private static Map<Long, String> writeAndBeKilled(Map<String, Object> database, String workspace, int edits)
            throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LedgerWriter.class.getName(),
                        String.valueOf(database.get("datasources.default.url")),
                        String.valueOf(database.get("datasources.default.username")),
                        workspace)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new HashMap<Long, String>();
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(LedgerWriter.ACKNOWLEDGED)) {
                    var words = line.split(" ", 3);
                    acknowledged.put(Long.parseLong(words[1]), words[2]);
                }
                if (acknowledged.size() == edits) {
                    writer.destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(acknowledged.size()).isBetween(edits, 999);
        return acknowledged;
    }
}
