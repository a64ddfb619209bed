package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("app")
class LocalSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLACK_SIGNING_SECRET",
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "SLACK_CLIENT_ID",
                "SLACK_CLIENT_SECRET"
            })
    void isLocalUnlessSlackIsConfigured(String name) {
        assertThat(LocalSettings.isLocal(Map.of())).isTrue();
        assertThat(LocalSettings.isLocal(Map.of(name, " "))).isTrue();
        assertThat(LocalSettings.isLocal(Map.of(name, "x"))).isFalse();
    }

    @Test
    void staysOnThisMachineAndMakesNewSecretsAtEachStart() {
        try (var one = started(Map.of());
                var other = started(Map.of())) {
            assertThat(one.get("micronaut.server.host", String.class)).contains("127.0.0.1");
            assertThat(one.get("slack.api-url", String.class)).contains("http://127.0.0.1:4000/api/");
            assertThat(one.get("slack.mode", String.class)).contains("one-workspace");
            assertThat(one.get("playground.signing-secret", String.class))
                    .isEqualTo(one.get("slack.signing-secret", String.class))
                    .isNotEqualTo(other.get("slack.signing-secret", String.class));
        }
    }

    @Test
    void opensNoLocalWorkspaceByAVariable() {
        System.setProperty("slack.local", "true");
        try (var configured = started(Map.of("SLACK_SIGNING_SECRET", "hush", "SLACK_BOT_TOKEN", "xoxb-1"));
                var none = started(Map.of())) {
            assertThat(configured.get("slack.local", Boolean.class)).contains(false);
            assertThat(none.get("slack.local", Boolean.class)).contains(true);
        } finally {
            System.clearProperty("slack.local");
        }
    }

    @Test
    void suggestsGeneralQuestionsForOtherKnowledge() {
        try (var other = started(Map.of("WHOOWNS_KNOWLEDGE", "/some/folder"));
                var shipped = started(Map.of())) {
            assertThat(other.get("playground.questions", List.class)).contains(List.of("help", "list"));
            assertThat(shipped.get("playground.questions", List.class)).isEmpty();
        }
    }

    private static Environment started(Map<String, String> environment) {
        return StartupSettings.context(environment, Map.of("micronaut.server.port", "4000"))
                .getEnvironment()
                .start();
    }
}
