package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.AppProcess;

/// No start changes a damaged file of the embedded database.
@Tag("app")
class DatabaseFileTest {

    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    @TempDir
    private Path folder;

    private DatabaseFile file = new DatabaseFile(Path.of(""));

    @BeforeEach
    void place() {
        file = new DatabaseFile(folder.resolve("whoowns.mv.db"));
    }

    @Test
    void acceptsAClosedDatabaseAndAMissingOne() throws Exception {
        assertThat(file.verify()).isFalse();

        fill(folder.resolve("whoowns"), true);

        assertThat(file.verify()).isTrue();
    }

    @Test
    void acceptsWhatAKilledProcessLeft() throws Exception {
        var database = folder.resolve("running");
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database + H2);
                var statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history as select 1 as version");
            Files.copy(folder.resolve("running.mv.db"), file.path());
        }

        assertThat(file.verify()).isTrue();
    }

    /// A first start that failed before the migration, or `serve --check` of an earlier version.
    @Test
    void acceptsAnEmptyDatabase() throws Exception {
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("whoowns") + H2)
                .close();

        assertThat(file.verify()).isTrue();
    }

    @Test
    void acceptsWhatAKilledFirstStartLeft() throws Exception {
        file.copyAside();
        try (var _ = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("running") + H2)) {
            Files.copy(folder.resolve("running.mv.db"), file.path());
        }

        assertThatCode(file::copyAside).doesNotThrowAnyException();
        file.deleteCopy();
        assertThatIllegalArgumentException().isThrownBy(file::verify);
    }

    @Test
    void startsAfterACheck() throws Exception {
        var log = folder.resolve("log.txt");
        var environment = Map.of("WHOOWNS_DATA", folder.resolve("new").toString());

        assertThat(AppProcess.run(log, environment, "serve --check")).isZero();

        assertThat(Files.readString(log)).contains("ok    Database: available.");
        assertThat(folder.resolve("new/whoowns.mv.db")).doesNotExist();
    }

    @Test
    void leavesAFileInUseToH2() throws Exception {
        fill(folder.resolve("whoowns"), true);
        try (var other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("whoowns") + H2)) {
            file.copyAside();

            assertThat(other.isClosed()).isFalse();
            assertThat(names()).containsExactly("whoowns.mv.db");
        }
    }

    /// Of all bytes; H2 opens an older version of a file that was cut in the middle, and an empty database of a header.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.00001, 0.005, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999999})
    void refusesAFileThatWasCutOff(double part) throws Exception {
        fill(folder.resolve("whole"), true);
        var bytes = Files.readAllBytes(folder.resolve("whole.mv.db"));
        var cut = Arrays.copyOf(bytes, (int) (bytes.length * part));

        refuses(cut);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 8_191, 8_192, 12_288})
    void refusesAHeaderAlone(int length) throws Exception {
        fill(folder.resolve("whole"), true);

        refuses(Arrays.copyOf(Files.readAllBytes(folder.resolve("whole.mv.db")), length));
    }

    @Test
    void refusesADatabaseWithoutHistory() throws Exception {
        fill(folder.resolve("other"), false);

        refuses(Files.readAllBytes(folder.resolve("other.mv.db")));
    }

    @Test
    void refusesAnyOtherFile() throws Exception {
        refuses("no database ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheCopyOfTheFirstStartThatFails() throws Exception {
        fill(folder.resolve("whoowns"), true);
        var before = Files.readAllBytes(file.path());

        file.copyAside();
        fill(folder.resolve("whoowns"), false);
        file.copyAside();

        assertThat(folder.resolve("whoowns.before-start.mv.db")).hasBinaryContent(before);
        assertThat(Files.readAllBytes(file.path())).isNotEqualTo(before);

        file.deleteCopy();

        assertThat(names()).containsExactly("whoowns.mv.db");
        assertThatCode(file::deleteCopy).doesNotThrowAnyException();
    }

    @Test
    void explainsARefusedStart() throws Exception {
        fill(folder.resolve("whole"), true);
        var bytes = Files.readAllBytes(folder.resolve("whole.mv.db"));
        var cut = Arrays.copyOf(bytes, bytes.length / 2);
        Files.write(file.path(), cut);
        var log = folder.resolve("log.txt");
        var environment = new HashMap<>(Map.of("WHOOWNS_DATA", folder.toString(), "PORT", "0", "MANAGEMENT_PORT", "0"));

        assertThat(AppProcess.run(log, environment, "serve")).isEqualTo(1);

        assertThat(Files.readString(log))
                .contains("The database file " + file.path() + " is damaged", "left as it is")
                .doesNotContain("\tat ");
        assertThat(file.path()).hasBinaryContent(cut);
    }

    private void refuses(byte[] content) throws Exception {
        Files.write(file.path(), content);

        assertThatIllegalArgumentException()
                .isThrownBy(file::copyAside)
                .withMessageContainingAll(file.path().toString(), "Put a backup in its place");

        assertThat(file.path()).hasBinaryContent(content);
        assertThat(folder.resolve("whoowns.before-start.mv.db")).doesNotExist();
    }

    private Stream<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    /// Fills it in many small commits, as the app does.
    private static void fill(Path database, boolean history) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database + H2);
                var statement = connection.createStatement()) {
            if (history) {
                statement.execute("create table flyway_schema_history as select 1 as version");
            }
            statement.execute("create table if not exists team (document varchar)");
            for (var i = 0; i < 200; i++) {
                statement.execute("insert into team values ('" + "document ".repeat(60) + i + "')");
            }
        }
    }
}
