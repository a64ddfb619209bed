package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("app")
class ConnectionModeTest {

    @Test
    void isOffWithoutConfiguration() {
        try (var context = ApplicationContext.run(Map.of("whoowns.data", "target/test-data"))) {
            assertThat(context.containsBean(App.class)).isFalse();
            assertThat(context.containsBean(Slack.class)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            slack.bot-token,      SLACK_SIGNING_SECRET
            slack.signing-secret, SLACK_BOT_TOKEN
            slack.app-token,      SLACK_BOT_TOKEN
            slack.client-secret,  SLACK_CLIENT_ID and SLACK_SIGNING_SECRET and WHOOWNS_PUBLIC_URL and WHOOWNS_ENCRYPTION_KEYS
            """)
    void failsTheStartIfConfigurationIsIncomplete(String setting, String missing) {
        assertThatThrownBy(
                        () -> ApplicationContext.run(Map.of("whoowns.data", "target/test-data", setting, "hush-hush"))
                                .close())
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("please set " + missing + " too")
                .hasMessageNotContaining("hush");
    }
}
