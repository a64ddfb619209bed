package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.webapi.ApiResponse;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;

class ResponseUrlsTest {
    private static final String BUTTON = """
            {"text":"card","blocks":[{"type":"actions","elements":[
              {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]}""";

    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void postEphemerallyByDefault() {
        String url = urlOfCommand();

        assertThat(post(url, "{\"text\":\"later\"}").status()).isEqualTo(200);
        post(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");

        List<FakeMessage> messages = slack.messages(slack.channel("design"));
        assertThat(messages).extracting(FakeMessage::text).containsExactly("later", "for all");
        assertThat(messages.getFirst().visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(messages.getLast().isEphemeral()).isFalse();
    }

    @Test
    void acceptFivePosts() {
        String url = urlOfCommand();
        for (int i = 0; i < 5; i++) {
            assertThat(post(url, "{\"text\":\"again\"}").status()).isEqualTo(200);
        }

        ApiResponse sixth = post(url, "{\"text\":\"again\"}");

        assertThat(sixth.status()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(slack.messages(slack.channel("design"))).hasSize(5);
    }

    @Test
    void expireAfterThirtyMinutes() {
        String url = urlOfCommand();
        fixture.advance(Duration.ofMinutes(30));
        assertThat(post(url, "{\"text\":\"in time\"}").status()).isEqualTo(200);
        fixture.advance(Duration.ofSeconds(1));

        assertThat(post(url, "{\"text\":\"late\"}").body()).contains("expired_url");
    }

    @Test
    void replaceTheClickedMessage() {
        FakeMessage card = card();
        String url = urlOfClick(card);

        post(url, "{\"text\":\"changed\",\"replace_original\":true}");

        assertThat(slack.current(card))
                .hasValueSatisfying(message -> assertThat(message.text()).isEqualTo("changed"));
        assertThat(slack.messages(slack.channel("checkout"))).hasSize(1);
    }

    @Test
    void keepAReplacedMessageEphemeral() {
        FakeMessage card = card();

        post(urlOfClick(card), "{\"text\":\"changed\",\"replace_original\":true,\"response_type\":\"in_channel\"}");

        assertThat(slack.current(card))
                .hasValueSatisfying(message -> assertThat(message.isEphemeral()).isTrue());
        assertThat(slack.messages(slack.channel("checkout"))).allMatch(FakeMessage::isEphemeral);
    }

    @Test
    void keepTheOriginalOnRequest() {
        FakeMessage card = card();

        post(urlOfClick(card), "{\"text\":\"shared\",\"replace_original\":false,\"response_type\":\"in_channel\"}");

        assertThat(slack.messages(slack.channel("checkout")))
                .extracting(FakeMessage::text)
                .containsExactly("card", "shared");
        assertThat(slack.messages(slack.channel("checkout")).getLast().isEphemeral())
                .isFalse();
    }

    @Test
    void deleteTheOriginal() {
        FakeMessage card = card();
        post(urlOfClick(card), "{\"delete_original\":true}");
        assertThat(slack.current(card)).isEmpty();
    }

    @Test
    void rejectInvalidBlocksAndShowANotice() {
        String url = urlOfCommand();

        ApiResponse reply = post(url, "{\"blocks\":[{\"type\":\"header\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("invalid_blocks");
        assertThat(slack.messages(slack.channel("design")).getLast().errorCode())
                .isEqualTo("invalid_blocks");
    }

    @Test
    void injectFailures() {
        String url = urlOfCommand();
        slack.fail("response_url", InjectedFailure.BROKEN);
        assertThat(post(url, "{\"text\":\"x\"}").status()).isEqualTo(500);
        slack.clearFailures();
        assertThat(post(url, "{\"text\":\"x\"}").status()).isEqualTo(200);
    }

    /// Uses a channel without the app, where response URLs work too.
    private String urlOfCommand() {
        slack.as("maya").in("design").command("/whoowns x");
        return fixture.app.last().form().getOrDefault("response_url", "");
    }

    private FakeMessage card() {
        fixture.app.respondWith(Answer.json(BUTTON));
        FakeMessage card = slack.as("maya").in("checkout").command("/whoowns x").message();
        fixture.app.respondWith(Answer.EMPTY);
        return card;
    }

    private String urlOfClick(FakeMessage card) {
        slack.as("maya").clicks(card, "Go");
        return fixture.app.last().json().path("response_url").asText();
    }

    private ApiResponse post(String url, String json) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        return slack.responseUrls().use(id, SlackJson.read(json).orElseThrow().deepCopy());
    }
}
