package org.whoowns.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.webapi.Fault;
import org.whoowns.slack.Mode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackDoor;
import org.whoowns.slack.calls.WebApi;
import org.whoowns.slack.workspace.TokenCheck.Finding;

class TokenCheckTest {

    private static final Secret WRONG = new Secret("xoxb-hush");

    @Test
    void findsAGoodToken() {
        assertThat(SlackDoor.bean(TokenCheck.class).look())
                .allMatch(Finding::good)
                .first()
                .satisfies(found -> assertThat(found.sentence()).startsWith("Bot token: good, for the workspace "));
    }

    @Test
    void namesTheSettingOfATokenThatSlackDoesNotTake() {
        assertThat(check(new Mode.Socket(WRONG, WRONG)))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Bot token: Slack does not take it (invalid_auth). Please check SLACK_BOT_TOKEN.",
                        "App token: Slack does not take it (invalid_auth). Please check SLACK_APP_TOKEN.");
    }

    @Test
    void tellsThatSlackHasABadDay() {
        var slack = SlackDoor.slack();
        slack.fails("auth.test", Fault.GARBAGE);
        try {
            assertThat(SlackDoor.bean(TokenCheck.class).look()).anyMatch(found -> !found.good());
        } finally {
            slack.heals();
        }
    }

    @Test
    void saysWhereToInstallForManyWorkspaces() {
        var many = new Mode.ManyWorkspaces("id", WRONG, WRONG, URI.create("https://w.example"), WRONG);

        assertThat(check(many)).singleElement().satisfies(found -> {
            assertThat(found.good()).isTrue();
            assertThat(found.sentence()).contains("https://w.example/slack/install");
        });
    }

    private static Iterable<Finding> check(Mode mode) {
        return new TokenCheck(mode, SlackDoor.bean(WebApi.class)).look();
    }
}
