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
import org.whoowns.playground.delivery.EventFeed.Delivery;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.workspace.Message;

class EventsTest {
    private final Scene scene = new Scene();
    private final PlayedSlack slack = scene.slack;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void tellsTheAppOfAMentionWithAllThatSlackTells() {
        Message message = slack.as("maya").in("checkout").mentions("who decides?");

        JsonNode json = delivered(1).getLast().json();
        assertThat(scene.app.last().isRightlySigned()).isTrue();
        assertThat(scene.app.last().headers())
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
    void saysInWhichThreadAMentionStands() {
        Message first = slack.as("jonas").in("checkout").says("hello");
        slack.as("maya").in("checkout").replyingTo(first).mentions("who decides?");

        assertThat(delivered(1).getLast().json().path("event").path("thread_ts").asText())
                .isEqualTo(first.ts());
    }

    @Test
    void sendsDirectMessagesAsMessagesEvenWithAMention() {
        slack.as("maya").directMessage("@WhoOwns who decides?");

        JsonNode event = delivered(1).getLast().json().path("event");
        assertThat(event.path("type").asText()).isEqualTo("message");
        assertThat(event.path("channel_type").asText()).isEqualTo("im");
        assertThat(event.path("channel").asText())
                .isEqualTo(slack.directMessages("maya").id());
        assertThat(scene.app.seen()).hasSize(1);
    }

    @Test
    void tellsTheAppNothingOfOtherTalk() {
        slack.as("maya").in("checkout").says("lunch?");
        slack.as("maya").in("checkout").mentions("who decides?");

        assertThat(delivered(1)).hasSize(1);
        assertThat(scene.app.last().json().path("event").path("text").asText()).contains("who decides?");
    }

    @Test
    void tellsThePersonWhenTheAppIsNotInTheChannel() {
        slack.as("maya").in("design").mentions("who decides?");

        Message notice = slack.messages(slack.channel("design")).getLast();
        assertThat(notice.trouble()).isEqualTo("not_in_channel");
        assertThat(notice.visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(scene.app.seen()).isEmpty();
    }

    @Test
    void triesAnEventAgainThreeTimesWithTheSameId() {
        scene.app.answers(Answer.status(500));

        slack.as("maya").in("checkout").mentions("who decides?");

        List<Seen> seen = delivered(4);
        assertThat(seen)
                .extracting(request -> request.json().path("event_id").asText())
                .containsOnly(seen.getFirst().json().path("event_id").asText());
        assertThat(seen)
                .extracting(request -> request.headers().getOrDefault("x-slack-retry-num", "none"))
                .containsExactly("none", "1", "2", "3");
        assertThat(seen.getLast().headers()).containsEntry("x-slack-retry-reason", "http_error");
        assertThat(seen).allMatch(Seen::isRightlySigned);
    }

    @Test
    void stopsTryingOnceTheAppTookIt() {
        scene.app.answers(
                request -> request.headers().containsKey("x-slack-retry-num") ? Answer.EMPTY : Answer.status(503));

        slack.as("maya").in("checkout").mentions("who decides?");

        assertThat(delivered(2)).hasSize(2);
        assertThat(slack.events().deliveries())
                .extracting(delivery -> delivery.receipt().isFine())
                .containsExactly(false, true);
    }

    @Test
    void doesNotTryAgainWhenTheAppAsksForThat() {
        scene.app.answers(new Answer(500, "text/plain", "", Map.of("X-Slack-No-Retry", "1")));
        slack.as("maya").in("checkout").mentions("one");
        delivered(1);
        scene.app.answers(Answer.EMPTY);
        slack.as("maya").in("checkout").mentions("two");

        assertThat(delivered(2))
                .extracting(request -> request.json().path("event").path("text").asText())
                .containsExactly("<@U07WHOOWNS1> one", "<@U07WHOOWNS1> two");
    }

    @Test
    void canRepeatAnEventThatWasTaken() {
        Message message = slack.as("maya").in("checkout").mentions("who decides?");
        delivered(1);

        slack.repeatsEventOf(message);

        assertThat(delivered(2))
                .extracting(request -> request.json().path("event_id").asText())
                .allMatch(scene.app.last().json().path("event_id").asText()::equals);
        assertThat(scene.app.last().headers()).containsEntry("x-slack-retry-num", "1");
    }

    @Test
    void tellsTheAppThatSomebodyOpenedTheHomeTab() {
        slack.as("maya").opensHome();
        JsonNode before = delivered(1).getLast().json().path("event");
        scene.calls("views.publish", "{\"user_id\":\"U07MAYA0001\",\"view\":{\"type\":\"home\",\"blocks\":[]}}");
        slack.as("maya").opensHome();
        JsonNode after = delivered(2).getLast().json().path("event");

        assertThat(before.path("type").asText()).isEqualTo("app_home_opened");
        assertThat(before.path("tab").asText()).isEqualTo("home");
        assertThat(before.has("view")).isFalse();
        assertThat(after.path("view").path("type").asText()).isEqualTo("home");
        assertThat(after.path("view").path("hash").asText()).isNotBlank();
    }

    @Test
    void asksWhetherTheAppIsThere() {
        scene.app.answers(Answer.text("abc"));
        assertThat(slack.verifiesUrl("abc"))
                .isInstanceOfSatisfying(
                        Receipt.Answered.class,
                        answered -> assertThat(answered.body()).isEqualTo("abc"));
        assertThat(scene.app.last().json().path("type").asText()).isEqualTo("url_verification");
        assertThat(scene.app.last().isRightlySigned()).isTrue();

        assertThat(slack.checksSsl().isFine()).isTrue();
        assertThat(scene.app.last().form()).containsEntry("ssl_check", "1");
    }

    private List<Seen> delivered(int count) {
        slack.await(() -> {
            List<Delivery> deliveries = slack.events().deliveries();
            return deliveries.size() >= count ? Optional.of(deliveries) : Optional.empty();
        });
        return scene.app.seen();
    }
}
