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
    void answerTheAskerAloneUnlessToldOtherwise() {
        String url = urlOfCommand();

        assertThat(posts(url, "{\"text\":\"later\"}").status()).isEqualTo(200);
        posts(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");

        List<FakeMessage> messages = slack.messages(slack.channel("design"));
        assertThat(messages).extracting(FakeMessage::text).containsExactly("later", "for all");
        assertThat(messages.getFirst().visibleTo()).isEqualTo("U07MAYA0001");
        assertThat(messages.getLast().isEphemeral()).isFalse();
    }

    @Test
    void takeFivePosts() {
        String url = urlOfCommand();
        for (int i = 0; i < 5; i++) {
            assertThat(posts(url, "{\"text\":\"again\"}").status()).isEqualTo(200);
        }

        ApiResponse sixth = posts(url, "{\"text\":\"again\"}");

        assertThat(sixth.status()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(slack.messages(slack.channel("design"))).hasSize(5);
    }

    @Test
    void liveForThirtyMinutes() {
        String url = urlOfCommand();
        fixture.passes(Duration.ofMinutes(30));
        assertThat(posts(url, "{\"text\":\"in time\"}").status()).isEqualTo(200);
        fixture.passes(Duration.ofSeconds(1));

        assertThat(posts(url, "{\"text\":\"late\"}").body()).contains("expired_url");
    }

    @Test
    void replaceTheMessageThatWasClicked() {
        FakeMessage card = card();
        String url = urlOfClick(card);

        posts(url, "{\"text\":\"changed\",\"replace_original\":true}");

        assertThat(slack.now(card))
                .hasValueSatisfying(message -> assertThat(message.text()).isEqualTo("changed"));
        assertThat(slack.messages(slack.channel("checkout"))).hasSize(1);
    }

    @Test
    void cannotMakeAPrivateMessagePublicByReplacingIt() {
        FakeMessage card = card();

        posts(urlOfClick(card), "{\"text\":\"changed\",\"replace_original\":true,\"response_type\":\"in_channel\"}");

        assertThat(slack.now(card))
                .hasValueSatisfying(message -> assertThat(message.isEphemeral()).isTrue());
        assertThat(slack.messages(slack.channel("checkout"))).allMatch(FakeMessage::isEphemeral);
    }

    @Test
    void postBesideTheOriginalWhenToldTo() {
        FakeMessage card = card();

        posts(urlOfClick(card), "{\"text\":\"shared\",\"replace_original\":false,\"response_type\":\"in_channel\"}");

        assertThat(slack.messages(slack.channel("checkout")))
                .extracting(FakeMessage::text)
                .containsExactly("card", "shared");
        assertThat(slack.messages(slack.channel("checkout")).getLast().isEphemeral())
                .isFalse();
    }

    @Test
    void deleteTheOriginal() {
        FakeMessage card = card();
        posts(urlOfClick(card), "{\"delete_original\":true}");
        assertThat(slack.now(card)).isEmpty();
    }

    @Test
    void refuseWhatSlackRefusesAndShowIt() {
        String url = urlOfCommand();

        ApiResponse reply = posts(url, "{\"blocks\":[{\"type\":\"header\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("invalid_blocks");
        assertThat(slack.messages(slack.channel("design")).getLast().trouble()).isEqualTo("invalid_blocks");
    }

    @Test
    void failWhenATestWantsThemTo() {
        String url = urlOfCommand();
        slack.fails("response_url", InjectedFailure.BROKEN);
        assertThat(posts(url, "{\"text\":\"x\"}").status()).isEqualTo(500);
        slack.recovers();
        assertThat(posts(url, "{\"text\":\"x\"}").status()).isEqualTo(200);
    }

    /// In a channel where the app is no member: response URLs work there too.
    private String urlOfCommand() {
        slack.as("maya").in("design").command("/whoowns x");
        return fixture.app.last().form().getOrDefault("response_url", "");
    }

    private FakeMessage card() {
        fixture.app.answers(Answer.json(BUTTON));
        FakeMessage card = slack.as("maya").in("checkout").command("/whoowns x").message();
        fixture.app.answers(Answer.EMPTY);
        return card;
    }

    private String urlOfClick(FakeMessage card) {
        slack.as("maya").clicks(card, "Go");
        return fixture.app.last().json().path("response_url").asText();
    }

    private ApiResponse posts(String url, String json) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        return slack.responseUrls().use(id, SlackJson.read(json).orElseThrow().deepCopy());
    }
}
