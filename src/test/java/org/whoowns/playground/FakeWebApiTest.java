package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.webapi.ApiResponse;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;

class FakeWebApiTest {
    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rejectsInvalidAndMissingTokens() {
        assertThat(slack.webApi()
                        .call("auth.test", "xoxb-other", SlackJson.object())
                        .body())
                .contains("\"invalid_auth\"");
        assertThat(slack.webApi().call("auth.test", "", SlackJson.object()).body())
                .contains("\"not_authed\"");
    }

    @Test
    void returnsErrorsWithStatus200() {
        ApiResponse reply = fixture.call("chat.postMessage", "{\"channel\":\"C0NONE\",\"text\":\"x\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"ok\":false", "\"channel_not_found\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            auth.test           | {}                                                   | "user_id":"U07WHOOWNS1"
            users.info          | {"user":"U07TOM00001"}                               | "is_admin":true
            users.info          | {"user":"U0NOBODY"}                                  | "error":"user_not_found"
            conversations.info  | {"channel":"C07CHECKOUT"}                            | "name":"checkout"
            conversations.info  | {"channel":"checkout"}                               | "error":"channel_not_found"
            conversations.open  | {"users":"U07MAYA0001"}                              | "id":"D07MAYA0001"
            bots.info           | {"bot":"B07WHOOWNS1"}                                | "user_id":"U07WHOOWNS1"
            team.info           | {}                                                   | "domain":"lantern-goods"
            chat.postMessage    | {"channel":"C07CHECKOUT"}                            | "error":"no_text"
            chat.postMessage    | {"text":"x"}                                         | "error":"invalid_arguments"
            chat.postMessage    | {"channel":"C07DESIGN01","text":"x"}                 | "error":"not_in_channel"
            chat.postMessage    | {"channel":"C07CHECKOUT","text":"x","blocks":"nope"} | "error":"invalid_blocks_format"
            chat.postMessage    | {"channel":"C07CHECKOUT","text":"x","thread_ts":"1"} | "error":"thread_not_found"
            chat.postEphemeral  | {"channel":"C07CHECKOUT","text":"x","user":"U0NO"}   | "error":"user_not_in_channel"
            chat.update         | {"channel":"C07CHECKOUT","ts":"1","text":"x"}        | "error":"message_not_found"
            views.open          | {"trigger_id":"1","view":{}}                         | "error":"invalid_trigger_id"
            views.update        | {"view_id":"V0","view":{}}                           | "error":"not_found"
            chat.teleport       | {}                                                   | "error":"unknown_method"
            """)
    void respondsLikeSlack(String method, String arguments, String part) {
        assertThat(fixture.call(method, arguments).body()).contains(part);
    }

    @Test
    void postsUpdatesAndDeletesTheAppsMessages() {
        String ts = ts(fixture.call("chat.postMessage", "{\"channel\":\"C07CHECKOUT\",\"text\":\"one\"}"));
        fixture.call("chat.update", "{\"channel\":\"C07CHECKOUT\",\"ts\":\"%s\",\"text\":\"two\"}".formatted(ts));
        assertThat(slack.messages(slack.channel("checkout")))
                .extracting(FakeMessage::text)
                .containsExactly("two");

        fixture.call("chat.delete", "{\"channel\":\"C07CHECKOUT\",\"ts\":\"%s\"}".formatted(ts));
        assertThat(slack.messages(slack.channel("checkout"))).isEmpty();
    }

    @Test
    void rejectsChangesToOtherUsersMessages() {
        String ts = slack.as("maya").in("checkout").says("mine").ts();
        assertThat(fixture.call(
                                "chat.update",
                                "{\"channel\":\"C07CHECKOUT\",\"ts\":\"%s\",\"text\":\"x\"}".formatted(ts))
                        .body())
                .contains("cant_update_message");
        assertThat(fixture.call("chat.delete", "{\"channel\":\"C07CHECKOUT\",\"ts\":\"%s\"}".formatted(ts))
                        .body())
                .contains("cant_delete_message");
    }

    @Test
    void addsAReplyToAReplyToTheSameThread() {
        FakeMessage first = slack.as("maya").in("checkout").says("one");
        FakeMessage reply = slack.as("jonas").in("checkout").replyingTo(first).says("two");
        fixture.call(
                "chat.postMessage",
                "{\"channel\":\"C07CHECKOUT\",\"text\":\"three\",\"thread_ts\":\"%s\"}".formatted(reply.ts()));

        assertThat(slack.awaitReply(first).text()).isEqualTo("three");
    }

    @Test
    void postsToAUserIdAsDirectMessage() {
        fixture.call("chat.postMessage", "{\"channel\":\"U07MAYA0001\",\"text\":\"hello\"}");
        assertThat(slack.messages(slack.directMessages("maya")))
                .extracting(FakeMessage::text)
                .containsExactly("hello");
    }

    @Test
    void showsANoticeForARejectedMessage() {
        ApiResponse reply =
                fixture.call("chat.postMessage", "{\"channel\":\"C07CHECKOUT\",\"blocks\":[{\"type\":\"header\"}]}");

        assertThat(reply.body())
                .contains(
                        "\"response_metadata\":{\"messages\":[\"[ERROR] missing required field: text [json-pointer:/blocks/0]\"]}");
        FakeMessage notice = slack.messages(slack.channel("checkout")).getLast();
        assertThat(notice.errorCode()).isEqualTo("invalid_blocks");
        assertThat(notice.text()).contains("json-pointer:/blocks/0");
    }

    @Test
    void enforcesScopes() {
        PlaygroundConfiguration asked = new PlaygroundConfiguration(
                true,
                "s",
                "xoxb-1",
                fixture.app.url(),
                fixture.app.url(),
                Set.of("chat:write"),
                List.of(),
                Duration.ofSeconds(3),
                List.of());
        try (FakeSlack narrow = new FakeSlack(
                asked, slack.workspace().organisation(), slack.workspace().clock())) {
            assertThat(narrow.webApi()
                            .call("team.info", "xoxb-1", SlackJson.object())
                            .body())
                    .contains("missing_scope");
            assertThat(narrow.webApi()
                            .call("auth.test", "xoxb-1", SlackJson.object())
                            .headers())
                    .containsEntry("X-OAuth-Scopes", "chat:write");
        }
    }

    @Test
    void injectsFailures() {
        slack.fail("auth.test", InjectedFailure.RATE_LIMITED);
        assertThat(fixture.call("auth.test", "{}").status()).isEqualTo(429);
        assertThat(fixture.call("auth.test", "{}").headers()).containsEntry("Retry-After", "1");
        slack.fail("auth.test", InjectedFailure.BROKEN);
        assertThat(fixture.call("auth.test", "{}").status()).isEqualTo(500);
        slack.fail("auth.test", InjectedFailure.GARBAGE);
        assertThat(SlackJson.read(fixture.call("auth.test", "{}").body())).isEmpty();
        slack.clearFailures();
        assertThat(fixture.call("auth.test", "{}").body()).contains("\"ok\":true");
    }

    @Test
    void keepsTheLastFiveHundredMessages() {
        for (int i = 0; i < 510; i++) {
            slack.as("maya").in("checkout").says("message " + i);
        }
        assertThat(slack.messages(slack.channel("checkout"))).hasSize(500);
        assertThat(slack.messages(slack.channel("checkout")).getFirst().text()).isEqualTo("message 10");
    }

    private static String ts(ApiResponse reply) {
        return SlackJson.read(reply.body()).orElseThrow().path("ts").asText();
    }
}
