package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.startup.settings.SettingCatalog;

@Tag("app")
class StartupSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "Address already in use, A port is in use.",
        "Permission denied, Set PORT (or MANAGEMENT_PORT) to 1024 or above",
        "Cannot assign requested address, HOST (or MANAGEMENT_HOST) has to be an address of this machine"
    })
    void explainsWhyAPortWasNotOpened(String cause, String explanation) {
        assertThat(StartupSettings.errorMessage(new IllegalStateException(new BindException(cause))))
                .contains(explanation, cause)
                .hasLineCount(1);
    }

    @Test
    void keepsTheDefaultsForEmptyVariables() {
        var environment = Map.of("MANAGEMENT_PORT", "", "HOST", " ", "WHOOWNS_TEAM_EDITS", "", "WHOOWNS_DATA", "");
        try (var settings =
                StartupSettings.context(environment, Map.of()).getEnvironment().start()) {
            assertThat(settings.getProperty("endpoints.all.port", Integer.class))
                    .contains(8081);
            assertThat(settings.getProperty("whoowns.team-edits", String.class)).contains("team");
            assertThat(settings.getProperty("whoowns.data", String.class)).contains("data");
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL, text", "'', text", "text, text", "json, json", "JSON, text"},
            nullValues = "NULL")
    void logsTextUnlessJsonIsSet(String value, String format) {
        var environment = value == null ? Map.<String, String>of() : Map.of("WHOOWNS_LOG_FORMAT", value);

        assertThat(LogFormat.of(environment)).isEqualTo(format);
        assertThat(SettingCatalog.names()).contains("WHOOWNS_LOG_FORMAT");
    }
}
