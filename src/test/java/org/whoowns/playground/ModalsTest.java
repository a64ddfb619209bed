package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.webapi.ApiResponse;
import org.whoowns.playground.workspace.FakeView;

class ModalsTest {
    private static final String MODAL = """
            {"type":"modal","callback_id":"team","private_metadata":"m","notify_on_close":true,
             "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Save"},
             "blocks":[
               {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Team name"},
                "element":{"type":"plain_text_input","action_id":"a"}},
               {"type":"input","block_id":"pm","optional":true,"label":{"type":"plain_text","text":"PM"},
                "element":{"type":"users_select","action_id":"a"}},
               {"type":"input","block_id":"model","label":{"type":"plain_text","text":"Model"},
                "element":{"type":"static_select","action_id":"a",
                 "options":[{"text":{"type":"plain_text","text":"Both"},"value":"both"}],
                 "initial_option":{"text":{"type":"plain_text","text":"Both"},"value":"both"}}}]}""";

    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void openOncePerTrigger() {
        String trigger = trigger();
        assertThat(open(trigger, "One").body()).contains("\"ok\":true");
        assertThat(open(trigger, "Two").body()).contains("exchanged_trigger_id");
        assertThat(slack.awaitModal("maya").title()).isEqualTo("One");
    }

    @Test
    void rejectATriggerAfterThreeSeconds() {
        String trigger = trigger();
        fixture.advance(Duration.ofMillis(3001));
        assertThat(open(trigger, "Late").body()).contains("expired_trigger_id");
    }

    @Test
    void stackThreeDeep() {
        open(trigger(), "One");
        assertThat(push("Two").body()).contains("\"ok\":true");
        assertThat(push("Three").body()).contains("\"ok\":true");
        assertThat(push("Four").body()).contains("push_limit_reached");
        assertThat(slack.workspace().views().modals(slack.user("maya")))
                .extracting(FakeView::title)
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void belongToTheirWindow() {
        open(trigger("first"), "One");
        open(trigger("second"), "Two");
        fixture.call(
                "views.push",
                "{\"trigger_id\":\"%s\",\"view\":%s}".formatted(trigger("first"), MODAL.formatted("On top")));

        var views = slack.workspace().views();
        var maya = slack.user("maya");
        assertThat(views.topmost(maya, "first")).map(FakeView::title).contains("On top");
        assertThat(views.topmost(maya, "second")).map(FakeView::title).contains("Two");
        assertThat(views.topmost(maya, "third")).isEmpty();
        views.clear(views.topmost(maya, "first").orElseThrow());
        assertThat(views.modals(maya)).extracting(FakeView::title).containsExactly("Two");
    }

    @Test
    void rejectUpdatesWithAnOldHash() {
        JsonNode opened =
                SlackJson.read(open(trigger(), "One").body()).orElseThrow().path("view");
        String update = "{\"view_id\":\"%s\",\"hash\":\"%s\",\"view\":%s}";

        assertThat(fixture.call(
                                "views.update",
                                update.formatted(opened.path("id").asText(), "old", MODAL.formatted("Two")))
                        .body())
                .contains("hash_conflict");
        assertThat(fixture.call(
                                "views.update",
                                update.formatted(
                                        opened.path("id").asText(),
                                        opened.path("hash").asText(),
                                        MODAL.formatted("Two")))
                        .body())
                .contains("\"ok\":true");
        assertThat(slack.awaitModal("maya").title()).isEqualTo("Two");
    }

    @Test
    void submitTheEnteredValues() {
        open(trigger(), "Set up a team");
        ActionResult result = slack.as("maya").submits(slack.awaitModal("maya"), filled());

        JsonNode json = fixture.app.last().json();
        JsonNode values = json.path("view").path("state").path("values");
        assertThat(json.path("type").asText()).isEqualTo("view_submission");
        assertThat(json.path("view").path("private_metadata").asText()).isEqualTo("m");
        assertThat(json.path("response_urls").isArray()).isTrue();
        assertThat(values.path("name").path("a").path("value").asText()).isEqualTo("Checkout");
        assertThat(values.path("pm").path("a").path("selected_user").asText()).isEqualTo("U07PRIYA001");
        assertThat(values.path("model")
                        .path("a")
                        .path("selected_option")
                        .path("value")
                        .asText())
                .isEqualTo("both");
        assertThat(result.isSilent()).isTrue();
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
    }

    @Test
    void validateRequiredFieldsWithoutAskingTheApp() {
        open(trigger(), "Set up a team");
        int before = fixture.app.seen().size();
        assertThat(slack.as("maya")
                        .submits(slack.awaitModal("maya"), InputState.NONE)
                        .errors())
                .containsExactly(Map.entry("name", "Please complete this required field."));
        assertThat(fixture.app.seen()).hasSize(before);
    }

    @Test
    void stayOpenWithTheAppsErrors() {
        open(trigger(), "Set up a team");
        fixture.app.respondWith(
                Answer.json("{\"response_action\":\"errors\",\"errors\":{\"name\":\"That name is taken.\"}}"));

        assertThat(slack.as("maya").submits(slack.awaitModal("maya"), filled()).errors())
                .containsExactly(Map.entry("name", "That name is taken."));
        assertThat(slack.awaitModal("maya").title()).isEqualTo("Set up a team");
    }

    @Test
    void showTheAppsUpdate() {
        open(trigger(), "Set up a team");
        fixture.app.respondWith(
                Answer.json("{\"response_action\":\"update\",\"view\":%s}".formatted(MODAL.formatted("Thank you"))));

        slack.as("maya").submits(slack.awaitModal("maya"), filled());

        assertThat(slack.awaitModal("maya").title()).isEqualTo("Thank you");
    }

    @Test
    void sendViewClosed() {
        open(trigger(), "Set up a team");
        slack.as("maya").closes(slack.awaitModal("maya"));

        assertThat(fixture.app.last().json().path("type").asText()).isEqualTo("view_closed");
        assertThat(fixture.app.last().json().path("is_cleared").asBoolean()).isFalse();
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
    }

    @Test
    void rejectPublishingAHomeTabWithAnOldHash() {
        String publish = "{\"user_id\":\"U07MAYA0001\",\"view\":{\"type\":\"home\",\"blocks\":[]}%s}";
        fixture.call("views.publish", publish.formatted(""));
        assertThat(fixture.call("views.publish", publish.formatted(",\"hash\":\"old\""))
                        .body())
                .contains("hash_conflict");
        String hash = slack.awaitHome("maya").hash();
        assertThat(fixture.call("views.publish", publish.formatted(",\"hash\":\"" + hash + "\""))
                        .body())
                .contains("\"ok\":true");
    }

    private static InputState filled() {
        return new InputState(Map.of("name/a", List.of("Checkout"), "pm/a", List.of("U07PRIYA001")));
    }

    private String trigger() {
        return trigger("");
    }

    private String trigger(String window) {
        slack.as("maya", window).in("checkout").command("/whoowns setup");
        return fixture.app.last().form().getOrDefault("trigger_id", "");
    }

    private ApiResponse open(String trigger, String title) {
        return fixture.call(
                "views.open", "{\"trigger_id\":\"%s\",\"view\":%s}".formatted(trigger, MODAL.formatted(title)));
    }

    private ApiResponse push(String title) {
        return fixture.call(
                "views.push", "{\"trigger_id\":\"%s\",\"view\":%s}".formatted(trigger(), MODAL.formatted(title)));
    }
}
