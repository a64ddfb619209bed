package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;

/// Backup and restore as described in the operating guide.
@Tag("database")
class BackupTest {

    private static final Map<String, Object> AT_ONCE = Map.of("whoowns.erase-after", "0s");

    @TempDir
    private Path folder;

    @Test
    void restoresTheEmbeddedDatabaseFromOneFile() throws Exception {
        try (var slack = new FakeSlackApi()) {
            var original = embedded("original");
            fill(slack, original);
            var before = DatabaseContents.of(original);

            Files.createDirectories(folder.resolve("copy"));
            Files.copy(folder.resolve("original", "whoowns.mv.db"), folder.resolve("copy", "whoowns.mv.db"));

            works(slack, embedded("copy"), before);
            assertThat(DatabaseContents.of(original)).isEqualTo(before);
        }
    }

    @Test
    void restoresAPostgresDumpTakenWhileRunning() throws Exception {
        try (var slack = new FakeSlackApi()) {
            var original = TestDatabase.POSTGRES.fresh();
            var copy = TestDatabase.POSTGRES.fresh();
            fill(slack, original);
            var before = DatabaseContents.of(original);
            try (var serving = new ManyWorkspaces(slack, original, Map.of())) {
                DatabaseContents.restore(original, copy);

                assertThat(serving.command("T1", "who is our product manager?")).contains("\\u003c@UPM\\u003e");
            }
            works(slack, copy, before);
        }
    }

    private Map<String, Object> embedded(String name) {
        var database = new HashMap<>(TestDatabase.H2.fresh());
        database.put(
                "datasources.default.url",
                "jdbc:h2:file:" + folder.resolve(name, "whoowns")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        return database;
    }

    private static void fill(FakeSlackApi slack, Map<String, Object> database) throws Exception {
        try (var many = new ManyWorkspaces(slack, database, Map.of())) {
            for (var workspace : new String[] {"T1", "T2"}) {
                many.install(workspace);
                assertThat(many.submit(workspace, TeamModalPayload.named("Checkout", "C1", "UPM", "UPO")))
                        .contains("clear");
            }
        }
    }

    /// Checks that the copy is complete, answers questions and erases uninstalled workspaces.
    private static void works(FakeSlackApi slack, Map<String, Object> copy, DatabaseContents before) throws Exception {
        assertThat(DatabaseContents.of(copy).rows()).isEqualTo(before.rows());
        assertThat(before.of("T1")).hasSizeGreaterThan(4);
        try (var many = new ManyWorkspaces(slack, copy, AT_ONCE)) {
            for (var workspace : new String[] {"T1", "T2"}) {
                assertThat(many.command(workspace, "who is our product manager?"))
                        .contains("\\u003c@UPM\\u003e");
                assertThat(many.bean(InstallationRegistry.class)
                                .of(workspace)
                                .orElseThrow()
                                .value())
                        .isEqualTo("xoxb-hush-" + workspace);
            }
            many.event("T1", "Ev-gone", "{\"type\":\"app_uninstalled\"}");
            many.bean(DataRetentionJob.class).run();
        }
        var after = DatabaseContents.of(copy);
        assertThat(after.of("T1")).isEmpty();
        assertThat(after.of("T2")).isEqualTo(before.of("T2"));
    }
}
