package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.webapi.Fault;
import org.whoowns.playground.webapi.Reply;
import org.whoowns.playground.workspace.Message;

class ResponseUrlsTest {
    private static final String BUTTON = """
            {"text":"card","blocks":[{"type":"actions","elements":[
              {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]}""";

    private final Scene scene = new Scene(List.of(), Duration.ofSeconds(3));
    private final PlayedSlack slack = scene.slack;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void answerTheAskerAloneUnlessToldOtherwise() {
        String url = urlOfCommand();

        assertThat(posts(url, "{\"text\":\"later\"}").status()).isEqualTo(200);
        posts(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");

        List<Message> messages = slack.messages(slack.channel("design"));
        assertThat(messages).extracting(Message::text).containsExactly("later", "for all");
        assertThat(messages.getFirst().visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(messages.getLast().isEphemeral()).isFalse();
    }

    @Test
    void takeFivePosts() {
        String url = urlOfCommand();
        for (int i = 0; i < 5; i++) {
            assertThat(posts(url, "{\"text\":\"again\"}").status()).isEqualTo(200);
        }

        Reply sixth = posts(url, "{\"text\":\"again\"}");

        assertThat(sixth.status()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(slack.messages(slack.channel("design"))).hasSize(5);
    }

    @Test
    void liveForThirtyMinutes() {
        String url = urlOfCommand();
        scene.passes(Duration.ofMinutes(30));
        assertThat(posts(url, "{\"text\":\"in time\"}").status()).isEqualTo(200);
        scene.passes(Duration.ofSeconds(1));

        assertThat(posts(url, "{\"text\":\"late\"}").body()).contains("expired_url");
    }

    @Test
    void replaceTheMessageThatWasClicked() {
        Message card = card();
        String url = urlOfClick(card);

        posts(url, "{\"text\":\"changed\",\"replace_original\":true}");

        assertThat(slack.now(card))
                .hasValueSatisfying(message -> assertThat(message.text()).isEqualTo("changed"));
        assertThat(slack.messages(slack.channel("checkout"))).hasSize(1);
    }

    @Test
    void cannotMakeAPrivateMessagePublicByReplacingIt() {
        Message card = card();

        posts(urlOfClick(card), "{\"text\":\"changed\",\"replace_original\":true,\"response_type\":\"in_channel\"}");

        assertThat(slack.now(card))
                .hasValueSatisfying(message -> assertThat(message.isEphemeral()).isTrue());
        assertThat(slack.messages(slack.channel("checkout"))).allMatch(Message::isEphemeral);
    }

    @Test
    void postBesideTheOriginalWhenToldTo() {
        Message card = card();

        posts(urlOfClick(card), "{\"text\":\"shared\",\"replace_original\":false,\"response_type\":\"in_channel\"}");

        assertThat(slack.messages(slack.channel("checkout")))
                .extracting(Message::text)
                .containsExactly("card", "shared");
        assertThat(slack.messages(slack.channel("checkout")).getLast().isEphemeral())
                .isFalse();
    }

    @Test
    void deleteTheOriginal() {
        Message card = card();
        posts(urlOfClick(card), "{\"delete_original\":true}");
        assertThat(slack.now(card)).isEmpty();
    }

    @Test
    void refuseWhatSlackRefusesAndShowIt() {
        String url = urlOfCommand();

        Reply reply = posts(url, "{\"blocks\":[{\"type\":\"header\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("invalid_blocks");
        assertThat(slack.messages(slack.channel("design")).getLast().trouble()).isEqualTo("invalid_blocks");
    }

    @Test
    void failWhenATestWantsThemTo() {
        String url = urlOfCommand();
        slack.fails("response_url", Fault.BROKEN);
        assertThat(posts(url, "{\"text\":\"x\"}").status()).isEqualTo(500);
        slack.heals();
        assertThat(posts(url, "{\"text\":\"x\"}").status()).isEqualTo(200);
    }

    /// In a channel where the app is no member: response URLs work there too.
    private String urlOfCommand() {
        slack.as("maya").in("design").command("/whoowns x");
        return scene.app.last().form().getOrDefault("response_url", "");
    }

    private Message card() {
        scene.app.answers(Answer.json(BUTTON));
        Message card = slack.as("maya").in("checkout").command("/whoowns x").message();
        scene.app.answers(Answer.EMPTY);
        return card;
    }

    private String urlOfClick(Message card) {
        slack.as("maya").clicks(card, "Go");
        return scene.app.last().json().path("response_url").asText();
    }

    private Reply posts(String url, String json) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        return slack.responseUrls().use(id, Json.read(json).orElseThrow().deepCopy());
    }
}
