package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackConfigurationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' '      | xoxb-1 | SLACK_SIGNING_SECRET
                    a-secret | ''     | SLACK_BOT_TOKEN
                    ''       | ' '    | SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN
                    """)
    void saysWhatIsMissing(String signingSecret, String botToken, String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlackConfiguration(signingSecret, botToken, ""))
                .withMessageContaining("please set " + missing + " too");
    }

    @Test
    void goesToSlackItselfByDefault() {
        assertThat(new SlackConfiguration("s", "t", " ").apiUrl()).isEqualTo("https://slack.com/api/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://slack.com/api", "https://slack.com/", "/api/", "slack.com/api/"})
    void wantsAWholeAddressOfTheApi(String apiUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlackConfiguration("s", "t", apiUrl))
                .withMessageContaining("SLACK_API_URL");
    }

    @Test
    void keepsItsSecretsToItself() {
        assertThat(new SlackConfiguration("hush-hush", "xoxb-hush", ""))
                .asString()
                .doesNotContain("hush");
    }
}
