package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void isMeantUnlessSomethingOfSlackIsConfigured(String name) {
        assertThat(LocalSettings.isMeant(Map.of())).isTrue();
        assertThat(LocalSettings.isMeant(Map.of(name, " "))).isTrue();
        assertThat(LocalSettings.isMeant(Map.of(name, "x"))).isFalse();
    }

    @Test
    void staysOnThisMachineAndMakesNewSecretsAtEachStart() {
        var one = LocalSettings.properties(Map.of("PORT", "4000"));
        var other = LocalSettings.properties(Map.of("PORT", "4000"));

        assertThat(one)
                .containsEntry("micronaut.server.host", "127.0.0.1")
                .containsEntry("slack.api-url", "http://127.0.0.1:4000/api/");
        assertThat(one.get("slack.signing-secret")).isNotEqualTo(other.get("slack.signing-secret"));
    }

    @Test
    void suggestsOfOtherKnowledgeOnlyWhatAnyHas() {
        assertThat(LocalSettings.properties(Map.of("WHOOWNS_KNOWLEDGE", "/some/folder")))
                .containsEntry("playground.questions", List.of("help", "list"));
        assertThat(LocalSettings.properties(Map.of())).doesNotContainKey("playground.questions");
    }
}
