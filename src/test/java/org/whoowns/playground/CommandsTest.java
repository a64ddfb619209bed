package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.workspace.FakeMessage;

class CommandsTest {
    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sendsASignedFormWithAllOfSlacksFields() {
        run("/whoowns  who decides & why, @priya? ");

        assertThat(fixture.app.last().hasValidSignature()).isTrue();
        assertThat(fixture.app.last().headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry("user-agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        assertThat(fixture.app.last().form())
                .containsEntry("command", "/whoowns")
                .containsEntry("text", "who decides &amp; why, <@U07PRIYA001|priya>?")
                .containsEntry("team_id", "T07LANTERN1")
                .containsEntry("team_domain", "lantern-goods")
                .containsEntry("channel_id", "C07CHECKOUT")
                .containsEntry("channel_name", "checkout")
                .containsEntry("user_id", "U07MAYA0001")
                .containsEntry("user_name", "maya")
                .containsEntry("api_app_id", "A07WHOOWNS1")
                .containsEntry("is_enterprise_install", "false")
                .containsKeys("token", "response_url", "trigger_id")
                .doesNotContainKey("thread_ts");
    }

    @Test
    void showsAPlainTextResponseOnlyToTheUser() {
        fixture.app.respondWith(Answer.text("Ask the Product Owner — and tell them why ✓"));

        FakeMessage message = run("/whoowns x").message();

        assertThat(message.text()).isEqualTo("Ask the Product Owner — and tell them why ✓");
        assertThat(message.visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(slack.workspace().conversations().messages(slack.channel("checkout"), slack.user("jonas")))
                .isEmpty();
    }

    @Test
    void showsTheCommandWithAnInChannelResponse() {
        fixture.app.respondWith(Answer.json("{\"response_type\":\"in_channel\",\"text\":\"here\"}"));

        run("/whoowns x");

        assertThat(slack.messages(slack.channel("checkout")))
                .extracting(FakeMessage::text)
                .containsExactly("/whoowns x", "here");
        assertThat(slack.messages(slack.channel("checkout"))).noneMatch(FakeMessage::isEphemeral);
    }

    @Test
    void addsMissingBlockIds() {
        fixture.app.respondWith(Answer.json("""
                {"blocks":[{"type":"actions","elements":[
                  {"type":"button","text":{"type":"plain_text","text":"Share"}}]}]}"""));

        FakeMessage message = run("/whoowns x").message();

        assertThat(message.labels()).containsExactly("Share");
        assertThat(message.blocks().getFirst().getBlockId()).isNotBlank();
        assertThat(message.element("Share").orElseThrow().actionId()).isNotBlank();
    }

    @Test
    void ignoresTheCaseOfTheCommand() {
        run("/WhoOwns who decides?");

        assertThat(fixture.app.last().form())
                .containsEntry("command", "/whoowns")
                .containsEntry("text", "who decides?");
    }

    @Test
    void refusesCommandsInThreads() {
        var asked = slack.as("maya").in("checkout").says("Shall we?");

        var notice = slack.as("maya")
                .in("checkout")
                .replyingTo(asked)
                .command("/whoowns pm")
                .message();

        assertThat(notice.text()).isEqualTo("/whoowns is not supported in threads. Sorry!");
        assertThat(notice.thread()).isEqualTo(asked.ts());
        assertThat(fixture.app.seen()).isEmpty();
    }

    @Test
    void showsNothingForAnEmptyResponse() {
        fixture.app.respondWith(Answer.EMPTY);
        assertThat(run("/whoowns x").isSilent()).isTrue();
    }

    @Test
    void showsATimeoutAndDoesNotRetry() {
        try (FakeSlackFixture fixtureWithShortTimeout =
                new FakeSlackFixture(List.of(Duration.ZERO), Duration.ofMillis(50))) {
            CountDownLatch never = new CountDownLatch(1);
            fixtureWithShortTimeout.app.respondWith(request -> {
                await(never);
                return Answer.EMPTY;
            });

            FakeMessage notice = fixtureWithShortTimeout
                    .slack
                    .as("maya")
                    .in("checkout")
                    .command("/whoowns x")
                    .message();
            never.countDown();

            assertThat(notice.errorCode()).isEqualTo("operation_timeout");
            assertThat(notice.text()).startsWith("/whoowns failed with the error `operation_timeout`");
            assertThat(notice.visibleTo()).isEqualTo("U07MAYA0001");
            assertThat(fixtureWithShortTimeout.app.seen()).hasSize(1);
        }
    }

    @Test
    void showsAFailedResponse() {
        fixture.app.respondWith(Answer.status(500));
        assertThat(run("/whoowns x").message().errorCode()).isEqualTo("dispatch_failed");
    }

    @Test
    void reportsInvalidBlocks() {
        fixture.app.respondWith(Answer.json("{\"blocks\":[{\"type\":\"header\"}]}"));

        FakeMessage notice = run("/whoowns x").message();

        assertThat(notice.errorCode()).isEqualTo("invalid_blocks");
        assertThat(notice.text()).contains("missing required field: text [json-pointer:/blocks/0]");
    }

    @Test
    void rejectsUnknownCommands() {
        assertThat(run("/whatever x").message().errorCode()).isEqualTo("unknown_command");
        assertThat(fixture.app.seen()).isEmpty();
    }

    @Test
    void invitesTheAppToAChannel() {
        slack.as("maya").in("design").command("/invite @WhoOwns");
        assertThat(slack.workspace().conversations().hasApp(slack.channel("design")))
                .isTrue();
    }

    private ActionResult run(String line) {
        return slack.as("maya").in("checkout").command(line);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
