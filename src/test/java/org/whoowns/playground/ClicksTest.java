package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.workspace.FakeMessage;

class ClicksTest {
    private static final String CARD = """
            {"response_type":"TYPE","text":"card","blocks":[{"type":"actions","block_id":"b1","elements":[
              {"type":"button","action_id":"share","value":"v1","style":"primary",
               "text":{"type":"plain_text","text":"Share"}},
              {"type":"overflow","action_id":"more","options":[
                {"text":{"type":"plain_text","text":"Why?"},"value":"why"}]},
              {"type":"static_select","action_id":"team","options":[
                {"text":{"type":"plain_text","text":"Search"},"value":"s"}],
               "initial_option":{"text":{"type":"plain_text","text":"Search"},"value":"s"}}]}]}""";

    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void omitEphemeralMessagesFromThePayload() {
        slack.as("maya").clicks(card("ephemeral"), "Share");

        JsonNode json = fixture.app.last().json();
        assertThat(fixture.app.last().hasValidSignature()).isTrue();
        assertThat(json.path("type").asText()).isEqualTo("block_actions");
        assertThat(json.has("message")).isFalse();
        assertThat(json.path("container").path("is_ephemeral").asBoolean()).isTrue();
        assertThat(json.path("container").path("channel_id").asText()).isEqualTo("C07CHECKOUT");
        assertThat(json.path("channel").path("name").asText()).isEqualTo("checkout");
        assertThat(json.path("user").path("id").asText()).isEqualTo("U07MAYA0001");
        assertThat(json.path("team").path("id").asText()).isEqualTo("T07LANTERN1");
        assertThat(json.path("response_url").asText()).startsWith("http://127.0.0.1:1/response/");
        assertThat(json.path("trigger_id").asText()).isNotBlank();
        assertThat(json.path("is_enterprise_install").isBoolean()).isTrue();
        assertThat(json.path("state")
                        .path("values")
                        .path("b1")
                        .path("team")
                        .path("selected_option")
                        .path("value")
                        .asText())
                .isEqualTo("s");
    }

    @Test
    void includePublicMessagesInThePayload() {
        FakeMessage card = card("in_channel");
        slack.as("jonas").clicks(card, "share");

        JsonNode json = fixture.app.last().json();
        assertThat(json.path("message").path("ts").asText()).isEqualTo(card.ts());
        assertThat(json.path("message").path("bot_id").asText()).isEqualTo("B07WHOOWNS1");
        assertThat(json.path("message").path("blocks").path(0).path("block_id").asText())
                .isEqualTo("b1");
    }

    @Test
    void includeTheButtonsValue() {
        slack.as("maya").clicks(card("ephemeral"), "Share");

        JsonNode action = fixture.app.last().json().path("actions").path(0);
        assertThat(action.path("action_id").asText()).isEqualTo("share");
        assertThat(action.path("block_id").asText()).isEqualTo("b1");
        assertThat(action.path("value").asText()).isEqualTo("v1");
        assertThat(action.path("type").asText()).isEqualTo("button");
        assertThat(action.path("text").path("text").asText()).isEqualTo("Share");
        assertThat(action.path("action_ts").asText()).isNotBlank();
    }

    @Test
    void includeTheSelectedOption() {
        slack.as("maya").clicks(card("ephemeral"), "Why?");

        JsonNode action = fixture.app.last().json().path("actions").path(0);
        assertThat(action.path("action_id").asText()).isEqualTo("more");
        assertThat(action.path("selected_option").path("value").asText()).isEqualTo("why");
    }

    @Test
    void showANoticeWhenTheAppFails() {
        FakeMessage card = card("ephemeral");
        fixture.app.respondWith(Answer.status(500));

        FakeMessage notice = slack.as("maya").clicks(card, "Share").message();

        assertThat(notice.isNotice()).isTrue();
        assertThat(notice.visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(fixture.app.seen()).hasSize(2);
    }

    private FakeMessage card(String responseType) {
        fixture.app.respondWith(Answer.json(CARD.replace("TYPE", responseType)));
        FakeMessage card = slack.as("maya").in("checkout").command("/whoowns x").message();
        fixture.app.respondWith(Answer.EMPTY);
        return card;
    }
}
