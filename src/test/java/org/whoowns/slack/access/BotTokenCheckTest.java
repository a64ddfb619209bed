package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.access.BotTokenCheck.Finding;
import org.whoowns.slack.client.SlackWebApi;

@Tag("app")
class BotTokenCheckTest {

    private static final Secret WRONG = new Secret("xoxb-hush");

    @Test
    void acceptsAValidToken() {
        assertThat(check(oneWorkspace()))
                .allMatch(Finding::good)
                .first()
                .satisfies(found -> assertThat(found.sentence()).startsWith("Bot token: valid, for the workspace "));
    }

    @Test
    void namesTheSettingOfARejectedToken() {
        assertThat(check(new ConnectionMode.Socket(WRONG, WRONG)))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Bot token: Slack rejects it (invalid_auth). Please check SLACK_BOT_TOKEN.",
                        "App token: Slack rejects it (invalid_auth). Please check SLACK_APP_TOKEN.");
    }

    @Test
    void reportsAnUnreachableSlack() {
        var slack = SlackAppFixture.slack();
        slack.fail("auth.test", InjectedFailure.GARBAGE);
        try {
            assertThat(check(oneWorkspace())).anyMatch(found -> !found.good());
        } finally {
            slack.clearFailures();
        }
    }

    @Test
    void namesTheInstallUrlForManyWorkspaces() {
        var many = new ConnectionMode.ManyWorkspaces("id", WRONG, WRONG, URI.create("https://w.example"), WRONG);

        assertThat(check(many)).singleElement().satisfies(found -> {
            assertThat(found.good()).isTrue();
            assertThat(found.sentence()).contains("https://w.example/slack/install");
        });
    }

    /// With the token of the app under test, which is in local mode.
    private static ConnectionMode oneWorkspace() {
        return new ConnectionMode.OneWorkspace(
                WRONG, ((ConnectionMode.Local) SlackAppFixture.bean(ConnectionMode.class)).botToken());
    }

    private static Iterable<Finding> check(ConnectionMode mode) {
        return new BotTokenCheck(mode, SlackAppFixture.bean(SlackWebApi.class)).check();
    }
}
