package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("app")
class DatabaseSettingsTest {

    private static final String POSTGRES = "jdbc:postgresql://localhost/whoowns";

    @Test
    void isAFileInTheDataFolderByDefault() {
        try (var settings = started(Map.of("WHOOWNS_DATA", "some/folder"), Map.of())) {
            assertThat(settings.get("datasources.default.url", String.class).orElseThrow())
                    .matches("jdbc:h2:file:/.*/some/folder/whoowns;MODE=PostgreSQL;.*;WRITE_DELAY=0");
            assertThat(settings.get("datasources.default.username", String.class))
                    .contains("");
            assertThat(settings.get("datasources.default.connection-timeout", Long.class))
                    .contains(1000L);
            assertThat(driver(settings)).isEmpty();
        }
    }

    @Test
    void usesPostgresIfJdbcUrlIsSet() {
        var environment = Map.of("JDBC_URL", " " + POSTGRES, "JDBC_USER", "me", "JDBC_PASSWORD", "hush");
        try (var settings = started(environment, Map.of())) {
            assertThat(settings.get("datasources.default.url", String.class)).contains(POSTGRES);
            assertThat(settings.get("flyway.datasources.default.url", String.class))
                    .contains(POSTGRES);
            assertThat(settings.get("flyway.datasources.default.user", String.class))
                    .contains("me");
            assertThat(settings.get("flyway.datasources.default.password", String.class))
                    .contains("hush");
            assertThat(driver(settings))
                    .isEqualTo(Map.of("ApplicationName", "WhoOwns", "socketTimeout", "2", "connectTimeout", "2"));
        }
    }

    @Test
    void givesCommandsAClientNameOfTheirOwn() {
        try (var settings =
                started(Map.of("JDBC_URL", POSTGRES), Map.of("whoowns.database.client", "WhoOwns command"))) {
            assertThat(driver(settings)).containsEntry("ApplicationName", "WhoOwns command");
        }
    }

    @Test
    void rejectsOtherDatabases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.properties(Map.of("JDBC_URL", "jdbc:mysql://localhost/whoowns")))
                .withMessageStartingWith("JDBC_URL must name a PostgreSQL database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/whoowns?password=hush",
                "jdbc:postgresql://localhost/whoowns?user=me&PassWord=hush",
                "jdbc:postgresql://localhost/whoowns?sslpassword=hush",
                "jdbc:postgresql://me:hush@localhost/whoowns",
                "postgres://me:hush@localhost/whoowns",
                "jdbc:postgresql:me/hush@localhost",
                "jdbc:h2:file:./whoowns;PASSWORD=hush",
                "jdbc:mysql://localhost/whoowns?pwd=hush"
            })
    void rejectsAPasswordInTheUrlWithoutPrintingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartupSettings.context(Map.of("JDBC_URL", url), Map.of()))
                .withMessageContainingAll("JDBC_URL", "JDBC_PASSWORD")
                .withMessageNotContainingAny("hush", "me:", "?");
    }

    @Test
    void acceptsOtherParameters() {
        var url = "jdbc:postgresql://localhost:5433/whoowns?user=me&sslmode=require&passfile=/run/pass";

        assertThat(DatabaseSettings.properties(Map.of("JDBC_URL", url))).containsEntry("datasources.default.url", url);
    }

    private static Map<String, Object> driver(Environment settings) {
        return settings.getProperties("datasources.default.data-source-properties", StringConvention.RAW);
    }

    private static Environment started(Map<String, String> environment, Map<String, Object> more) {
        return StartupSettings.context(environment, more).getEnvironment().start();
    }
}
