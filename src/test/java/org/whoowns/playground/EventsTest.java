package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.StubApp.Seen;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventDelivery.Delivery;
import org.whoowns.playground.workspace.FakeMessage;

class EventsTest {
    private final FakeSlackFixture fixture = new FakeSlackFixture();
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sendsMentionsWithAllOfSlacksFields() {
        FakeMessage message = slack.as("maya").in("checkout").mentions("who decides?");

        JsonNode json = delivered(1).getLast().json();
        assertThat(fixture.app.last().hasValidSignature()).isTrue();
        assertThat(fixture.app.last().headers())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("x-slack-retry-num");
        assertThat(json.path("type").asText()).isEqualTo("event_callback");
        assertThat(json.path("event_id").asText()).startsWith("Ev");
        assertThat(json.path("team_id").asText()).isEqualTo("T07LANTERN1");
        assertThat(json.path("api_app_id").asText()).isEqualTo("A07WHOOWNS1");
        assertThat(json.path("event_time").asLong()).isEqualTo(1795510800);
        assertThat(json.path("authorizations").path(0).path("user_id").asText()).isEqualTo("U07WHOOWNS1");
        assertThat(json.path("authorizations")
                        .path(0)
                        .path("is_enterprise_install")
                        .isBoolean())
                .isTrue();
        assertThat(json.path("event").path("type").asText()).isEqualTo("app_mention");
        assertThat(json.path("event").path("text").asText()).isEqualTo("<@U07WHOOWNS1> who decides?");
        assertThat(json.path("event").path("ts").asText()).isEqualTo(message.ts());
        assertThat(json.path("event").path("channel").asText()).isEqualTo("C07CHECKOUT");
        assertThat(json.path("event").has("thread_ts")).isFalse();
        assertThat(json.path("event").path("blocks").path(0).path("type").asText())
                .isEqualTo("rich_text");
    }

    @Test
    void sendsTheThreadOfAMention() {
        FakeMessage first = slack.as("jonas").in("checkout").says("hello");
        slack.as("maya").in("checkout").replyingTo(first).mentions("who decides?");

        assertThat(delivered(1).getLast().json().path("event").path("thread_ts").asText())
                .isEqualTo(first.ts());
    }

    @Test
    void sendsDirectMessagesAsMessageEventsEvenWithAMention() {
        slack.as("maya").directMessage("@WhoOwns who decides?");

        JsonNode event = delivered(1).getLast().json().path("event");
        assertThat(event.path("type").asText()).isEqualTo("message");
        assertThat(event.path("channel_type").asText()).isEqualTo("im");
        assertThat(event.path("channel").asText())
                .isEqualTo(slack.directMessages("maya").id());
        assertThat(fixture.app.seen()).hasSize(1);
    }

    @Test
    void doesNotSendOtherMessages() {
        slack.as("maya").in("checkout").says("lunch?");
        slack.as("maya").in("checkout").mentions("who decides?");

        assertThat(delivered(1)).hasSize(1);
        assertThat(fixture.app.last().json().path("event").path("text").asText())
                .contains("who decides?");
    }

    @Test
    void notifiesTheUserWhenTheAppIsNotInTheChannel() {
        slack.as("maya").in("design").mentions("who decides?");

        FakeMessage notice = slack.messages(slack.channel("design")).getLast();
        assertThat(notice.errorCode()).isEqualTo("not_in_channel");
        assertThat(notice.visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(fixture.app.seen()).isEmpty();
    }

    @Test
    void retriesAnEventThreeTimesWithTheSameId() {
        fixture.app.respondWith(Answer.status(500));

        slack.as("maya").in("checkout").mentions("who decides?");

        List<Seen> seen = delivered(4);
        assertThat(seen)
                .extracting(request -> request.json().path("event_id").asText())
                .containsOnly(seen.getFirst().json().path("event_id").asText());
        assertThat(seen)
                .extracting(request -> request.headers().getOrDefault("x-slack-retry-num", "none"))
                .containsExactly("none", "1", "2", "3");
        assertThat(seen.getLast().headers()).containsEntry("x-slack-retry-reason", "http_error");
        assertThat(seen).allMatch(Seen::hasValidSignature);
    }

    @Test
    void stopsRetryingOnceTheAppAcknowledges() {
        fixture.app.respondWith(
                request -> request.headers().containsKey("x-slack-retry-num") ? Answer.EMPTY : Answer.status(503));

        slack.as("maya").in("checkout").mentions("who decides?");

        assertThat(delivered(2)).hasSize(2);
        assertThat(slack.events().deliveries())
                .extracting(delivery -> delivery.response().isSuccess())
                .containsExactly(false, true);
    }

    @Test
    void doesNotRetryWhenTheAppForbidsIt() {
        fixture.app.respondWith(new Answer(500, "text/plain", "", Map.of("X-Slack-No-Retry", "1")));
        slack.as("maya").in("checkout").mentions("one");
        delivered(1);
        fixture.app.respondWith(Answer.EMPTY);
        slack.as("maya").in("checkout").mentions("two");

        assertThat(delivered(2))
                .extracting(request -> request.json().path("event").path("text").asText())
                .containsExactly("<@U07WHOOWNS1> one", "<@U07WHOOWNS1> two");
    }

    @Test
    void redeliversAnAcknowledgedEvent() {
        FakeMessage message = slack.as("maya").in("checkout").mentions("who decides?");
        delivered(1);

        slack.redeliverEvent(message);

        assertThat(delivered(2))
                .extracting(request -> request.json().path("event_id").asText())
                .allMatch(fixture.app.last().json().path("event_id").asText()::equals);
        assertThat(fixture.app.last().headers()).containsEntry("x-slack-retry-num", "1");
    }

    @Test
    void sendsAppHomeOpened() {
        slack.as("maya").opensHome();
        JsonNode before = delivered(1).getLast().json().path("event");
        fixture.call("views.publish", "{\"user_id\":\"U07MAYA0001\",\"view\":{\"type\":\"home\",\"blocks\":[]}}");
        slack.as("maya").opensHome();
        JsonNode after = delivered(2).getLast().json().path("event");

        assertThat(before.path("type").asText()).isEqualTo("app_home_opened");
        assertThat(before.path("tab").asText()).isEqualTo("home");
        assertThat(before.has("view")).isFalse();
        assertThat(after.path("view").path("type").asText()).isEqualTo("home");
        assertThat(after.path("view").path("hash").asText()).isNotBlank();
    }

    @Test
    void sendsUrlVerificationAndSslCheck() {
        fixture.app.respondWith(Answer.text("abc"));
        assertThat(slack.verifyUrl("abc"))
                .isInstanceOfSatisfying(
                        AppResponse.Answered.class,
                        answered -> assertThat(answered.body()).isEqualTo("abc"));
        assertThat(fixture.app.last().json().path("type").asText()).isEqualTo("url_verification");
        assertThat(fixture.app.last().hasValidSignature()).isTrue();

        assertThat(slack.checkSsl().isSuccess()).isTrue();
        assertThat(fixture.app.last().form()).containsEntry("ssl_check", "1");
    }

    private List<Seen> delivered(int count) {
        slack.await(() -> {
            List<Delivery> deliveries = slack.events().deliveries();
            return deliveries.size() >= count ? Optional.of(deliveries) : Optional.empty();
        });
        return fixture.app.seen();
    }
}
