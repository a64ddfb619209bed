package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.SlackAppFixture;

@Tag("app")
class MessageListenerTest {

    private static final String QUESTION = "who decides the order of the backlog?";

    private final FakeSlack slack = SlackAppFixture.slack();

    @AfterEach
    void heal() {
        slack.clearFailures();
    }

    @Test
    void answersAMentionInTheThreadOfTheMessage() {
        var question = slack.as("maya").in("checkout").mentions(QUESTION);

        var answer = slack.awaitReply(question);

        assertThat(answer.thread()).isEqualTo(question.ts());
        assertThat(answer.words()).startsWith("Product Owner: Ordering the backlog");
        assertThat(answer.labels()).containsExactly("Details");
    }

    @Test
    void answersAMentionInAThreadInThatThread() {
        var root = slack.as("jonas").in("checkout").says("We talk about the backlog here.");
        var question = slack.as("maya").in("checkout").replyingTo(root).mentions(QUESTION);

        assertThat(slack.awaitReply(question).thread()).isEqualTo(root.ts());
    }

    @Test
    void answersADirectMessageWhereItIs() {
        var question = slack.as("maya").directMessage(QUESTION);

        var answer = slack.awaitReply(question);

        assertThat(answer.thread()).isNull();
        assertThat(answer.words()).startsWith("Product Owner: Ordering the backlog");
    }

    @Test
    void answersADirectMessageInAThreadInThatThread() {
        var root = slack.as("maya").directMessage(QUESTION);
        slack.awaitReply(root);
        var question = slack.as("maya").inDirectMessages().replyingTo(root).says("who owns the product vision?");

        assertThat(slack.awaitReply(question).thread()).isEqualTo(root.ts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@WhoOwns", "help"})
    void helpsIfMentionedWithoutAQuestion(String words) {
        var answer = slack.awaitReply(slack.as("maya").in("checkout").mentions(words));

        assertThat(answer.words()).contains(MessageCatalog.text("help.lead"));
        assertThat(answer.labels()).hasSize(4);
    }

    @Test
    void answersSmallTalk() {
        var answer = slack.awaitReply(slack.as("maya").directMessage("thanks a lot!"));

        assertThat(answer.text()).isEqualTo(MessageCatalog.text("chat.thanks"));
        assertThat(answer.labels()).isEmpty();
    }

    @Test
    void notifiesNobodyNamedInTheQuestion() {
        var answer =
                slack.awaitReply(slack.as("maya").in("checkout").mentions("does @jonas own the roadmap? @channel"));

        assertThat(answer.text() + answer.words()).doesNotContain("<@", "<!channel");
    }

    @Test
    void answersARepeatedEventOnce() {
        var question = slack.as("maya").in("checkout").mentions(QUESTION);
        slack.awaitReply(question);

        slack.redeliverEvent(question);

        // the answer to a later question arrives after it
        slack.awaitReply(slack.as("maya").in("checkout").mentions("help"));
        assertThat(replies(question)).hasSize(1);
    }

    @Test
    void ignoresBotsItselfAndEdits() {
        var spoken = slack.as("maya").directMessage("help");
        slack.awaitReply(spoken);
        var before = slack.messages(slack.directMessages("maya")).size();

        send(event(spoken).put("bot_id", "B1"));
        send(event(spoken).put("user", slack.workspace().app().id()));
        send(event(spoken).put("user", "USLACKBOT"));
        send(edited(event(spoken)));
        send(event(spoken).put("subtype", "message_changed"));
        send(event(spoken).put("subtype", "message_deleted"));
        send(event(spoken).put("subtype", "bot_message"));
        send(event(spoken).put("channel_type", "channel"));
        send(without(event(spoken), "user"));

        var last = slack.as("maya").directMessage("help");
        slack.awaitReply(last);
        assertThat(slack.messages(slack.directMessages("maya"))).hasSize(before + 2);
    }

    @Test
    void saysThatItReadOnlyPartOfALongMessage() {
        var question = slack.as("maya").directMessage("Hello there. ".repeat(400) + QUESTION);

        assertThat(slack.awaitReply(question).words())
                .startsWith("Product Owner: Ordering the backlog")
                .endsWith(MessageCatalog.text("truncated"));
    }

    @Test
    void readsTheTextOfAFileUpload() {
        var spoken = slack.as("jonas").directMessage("hello");
        slack.awaitReply(spoken);
        var before = slack.messages(slack.directMessages("jonas")).size();

        send(event(spoken).put("subtype", "file_share").put("text", QUESTION));

        slack.awaitMessage(
                slack.directMessages("jonas"), message -> message.words().startsWith("Product Owner: Ordering"));
        assertThat(slack.messages(slack.directMessages("jonas"))).hasSize(before + 1);
    }

    @Test
    void retriesIfSlackIsBusy() {
        slack.failNext("chat.postMessage", InjectedFailure.RATE_LIMITED);
        var question = slack.as("maya").in("checkout").mentions(QUESTION);

        assertThat(slack.awaitReply(question).words()).startsWith("Product Owner");
    }

    private FakeMessage[] replies(FakeMessage question) {
        return slack.messages(slack.channel("checkout")).stream()
                .filter(message -> question.ts().equals(message.thread()))
                .toArray(FakeMessage[]::new);
    }

    /// A direct message event to modify and send.
    private ObjectNode event(FakeMessage message) {
        return (ObjectNode)
                new EventPayloads(slack.workspace()).directMessage(message).path("event");
    }

    private static ObjectNode edited(ObjectNode event) {
        event.putObject("edited").put("user", "U1").put("ts", "1.2");
        return event;
    }

    private static ObjectNode without(ObjectNode event, String field) {
        event.remove(field);
        return event;
    }

    private void send(ObjectNode event) {
        slack.send(slack.signed(OutgoingRequest.json(new EventPayloads(slack.workspace()).envelope(event))));
    }
}
