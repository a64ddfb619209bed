package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackConfigurationTest {

    private static SlackConfiguration of(
            String secret, String bot, String app, String client, String clientSecret, String url, String keys) {
        return new SlackConfiguration(false, secret, bot, app, client, clientSecret, "", url, keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' ' | xoxb | ''   | ''  | ''  | ''        | ''  | SLACK_SIGNING_SECRET
                    s   | ''   | ''   | ''  | ''  | ''        | ''  | SLACK_BOT_TOKEN
                    ''  | ''   | ''   | ''  | ''  | ''        | ''  | SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN
                    s   | ''   | xapp | ''  | ''  | ''        | ''  | SLACK_BOT_TOKEN
                    s   | xoxb | ''   | id  | ''  | ''        | ''  | SLACK_CLIENT_SECRET and WHOOWNS_PUBLIC_URL and WHOOWNS_ENCRYPTION_KEYS
                    ''  | ''   | ''   | ''  | sec | https://w | k   | SLACK_CLIENT_ID and SLACK_SIGNING_SECRET
                    """)
    void namesMissingSettings(
            String secret,
            String bot,
            String app,
            String client,
            String clientSecret,
            String url,
            String keys,
            String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(secret, bot, app, client, clientSecret, url, keys).mode())
                .withMessageContaining("please set " + missing + " too");
    }

    @ParameterizedTest
    @CsvSource({"'', xoxb", "s, ''"})
    void suggestsSocketMode(String secret, String bot) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(secret, bot, "", "", "", "", "").mode())
                .withMessageEndingWith(
                        "If Slack can't reach you, use Socket Mode with SLACK_APP_TOKEN and SLACK_BOT_TOKEN instead.");
    }

    @ParameterizedTest
    @CsvSource({"xapp, ''", "'', id"})
    void suggestsNoSocketModeIfAnotherModeWasChosen(String app, String client) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("s", "", app, client, "", "", "").mode())
                .withMessageEndingWith("or none of Slack's settings to try the app in your browser.");
    }

    @Test
    void choosesTheFirstConfiguredMode() {
        assertThat(of("s", "xoxb", "xapp", "id", "cs", "https://w.example/", "k")
                        .mode())
                .asInstanceOf(type(ConnectionMode.ManyWorkspaces.class))
                .satisfies(many -> assertThat(many.publicUrl()).hasToString("https://w.example"));
        assertThat(of("s", "xoxb", "xapp", "", "", "", "").mode()).isInstanceOf(ConnectionMode.Socket.class);
        assertThat(of("s", "xoxb", "", "", "", "", "").mode()).isInstanceOf(ConnectionMode.OneWorkspace.class);
        assertThat(new SlackConfiguration(true, "s", "xoxb", "", "", "", "", "", "").mode())
                .isInstanceOf(ConnectionMode.Local.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xoxe.xoxb-hush, ''",
        "SLACK_BOT_TOKEN, xoxe-hush, xapp-hush",
        "SLACK_APP_TOKEN, xoxb-hush, xoxe.xoxp-hush"
    })
    void refusesTokensThatExpire(String setting, String bot, String app) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("s", bot, app, "", "", "", "").mode())
                .withMessageStartingWith(setting + " is a token that expires within 12 hours")
                .withMessageContaining("Please ")
                .withMessageNotContaining("hush");
    }

    @Test
    void requiresHttpsForThePublicUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of("s", "", "", "id", "cs", "http://w.example", "k").mode())
                .withMessageContaining("WHOOWNS_PUBLIC_URL must begin with https://");
    }

    @Test
    void usesSlacksApiByDefault() {
        assertThat(SlackConfiguration.ofOneWorkspace("s", "t").apiUrl()).isEqualTo("https://slack.com/api/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://slack.com/api", "https://slack.com/", "/api/", "slack.com/api/", "https://a b/api/"})
    void requiresACompleteApiUrl(String apiUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlackConfiguration(false, "s", "t", "", "", "", apiUrl, "", ""))
                .withMessageContaining("SLACK_API_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://slack.com/api/",
                "http://127.slack.test/api/",
                "http://127.0.0.1.slack.test/api/",
                "http://localhost.slack.test/api/",
                "http://localhost@slack.test/api/",
                "ftp://slack.com/api/"
            })
    void requiresTls(String apiUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withApi(apiUrl))
                .withMessageContaining("SLACK_API_URL must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://slack-gov.com/api/",
                "http://localhost:8080/api/",
                "http://127.0.0.1/api/",
                "http://[::1]:80/api/"
            })
    void needsNoTlsForThisMachine(String apiUrl) {
        assertThat(withApi(apiUrl).apiUrl()).isEqualTo(apiUrl);
    }

    private static SlackConfiguration withApi(String apiUrl) {
        return new SlackConfiguration(false, "s", "t", "", "", "", apiUrl, "", "");
    }

    @Test
    void hidesItsSecrets() {
        var configuration = of("hush-1", "xoxb-hush", "xapp-hush", "id", "hush-2", "https://w.example", "hush-3");

        assertThat(configuration).asString().doesNotContain("hush");
        assertThat(configuration.mode()).asString().doesNotContain("hush");
        assertThat(of("hush", "xoxb-hush", "xapp-hush", "", "", "", "").mode())
                .asString()
                .doesNotContain("hush");
    }
}
