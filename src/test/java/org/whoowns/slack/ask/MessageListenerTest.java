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
    void ignoresBotsAndItself() {
        var spoken = slack.as("maya").directMessage("help");
        slack.awaitReply(spoken);
        var before = slack.messages(slack.directMessages("maya")).size();

        send(another(spoken).put("bot_id", "B1"));
        send(another(spoken).put("user", slack.workspace().app().id()));
        send(another(spoken).put("user", "USLACKBOT"));
        send(another(spoken).put("subtype", "message_changed"));
        send(another(spoken).put("subtype", "message_deleted"));
        send(another(spoken).put("subtype", "bot_message"));
        send(another(spoken).put("channel_type", "channel"));
        send(without(another(spoken), "user"));

        var last = slack.as("maya").directMessage("help");
        slack.awaitReply(last);
        assertThat(slack.messages(slack.directMessages("maya"))).hasSize(before + 2);
    }

    @Test
    void answersAMessageOnceWhateverElseHappensToIt() {
        var spoken = slack.as("priya").directMessage("help");
        slack.awaitReply(spoken);
        var before = slack.messages(slack.directMessages("priya")).size();

        send(event(spoken));
        send(edited(event(spoken)));
        send(event(spoken).put("subtype", "thread_broadcast").put("thread_ts", spoken.ts()));
        send(changed(event(spoken)));

        slack.awaitReply(slack.as("priya").directMessage("help"));
        assertThat(slack.messages(slack.directMessages("priya"))).hasSize(before + 2);
    }

    @Test
    void answersAReplyThatIsAlsoSentToTheConversation() {
        var spoken = slack.as("maya").directMessage("help");
        slack.awaitReply(spoken);

        var broadcast = another(spoken)
                .put("subtype", "thread_broadcast")
                .put("thread_ts", spoken.ts())
                .put("text", "who owns the product vision?");
        send(broadcast);

        var answer = slack.awaitMessage(
                slack.directMessages("maya"), message -> message.words().contains("Product vision"));
        assertThat(answer.thread()).isEqualTo(spoken.ts());
    }

    @Test
    void answersAMentionThatAnEditAdds() {
        var said = slack.as("jonas").in("checkout").says("who decides on pricing?");
        var mention = mention(said, "who decides on pricing?");
        mention.putObject("edited").put("user", said.author()).put("ts", said.ts());

        send(mention);
        send(mention);

        assertThat(slack.awaitReply(said).words()).contains("Pricing");
        slack.awaitReply(slack.as("maya").in("checkout").mentions("help"));
        assertThat(replies(said)).hasSize(1);
    }

    @Test
    void leavesAnEditOfAnOldMessageAlone() {
        var said = slack.as("jonas").in("checkout").says("who decides on pricing?");
        var mention = mention(said, "who decides on pricing?");
        var later = Long.parseLong(said.ts().substring(0, said.ts().indexOf('.'))) + 100_000;
        mention.putObject("edited").put("user", said.author()).put("ts", later + ".000100");

        send(mention);

        slack.awaitReply(slack.as("maya").in("checkout").mentions("help"));
        assertThat(replies(said)).isEmpty();
    }

    @Test
    void answersADirectMessageOfWhichOnlyTheEditArrived() {
        var spoken = slack.as("tom").directMessage("help");
        slack.awaitReply(spoken);

        send(changed(another(spoken).put("text", "who owns the product vision?")));

        assertThat(slack.awaitMessage(
                        slack.directMessages("tom"), message -> message.words().contains("Product vision")))
                .isNotNull();
    }

    @Test
    void answersAForwardedQuestion() {
        var spoken = slack.as("sofia").directMessage("help");
        slack.awaitReply(spoken);
        var forwarded = another(spoken).put("text", "any idea?");
        forwarded
                .putArray("attachments")
                .addObject()
                .put("is_share", true)
                .put("ts", "1700000000.000100")
                .put("text", "who decides on pricing?");
        var unfurled = another(spoken).put("text", "who owns the product vision? https://shop.io");
        unfurled.putArray("attachments").addObject().put("text", "who decides on pricing?");

        send(forwarded);
        assertThat(slack.awaitMessage(
                        slack.directMessages("sofia"),
                        message -> message.words().contains("ricing")))
                .isNotNull();
        send(unfurled);
        assertThat(slack.awaitMessage(
                        slack.directMessages("sofia"),
                        message -> message.words().contains("Product vision")))
                .isNotNull();
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

        send(another(spoken).put("subtype", "file_share").put("text", QUESTION));

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

    /// The event of another message in the same conversation.
    private ObjectNode another(FakeMessage message) {
        return event(message).put("ts", slack.workspace().nextTimestamp());
    }

    private ObjectNode mention(FakeMessage message, String words) {
        var event = (ObjectNode)
                new EventPayloads(slack.workspace()).mention(message).path("event");
        return event.put("text", "<@" + slack.workspace().app().id() + "> " + words);
    }

    private static ObjectNode edited(ObjectNode event) {
        event.putObject("edited").put("user", "U1").put("ts", event.path("ts").asText());
        return event;
    }

    /// The event of an edit of the event's message.
    private ObjectNode changed(ObjectNode message) {
        var event = message.objectNode()
                .put("type", "message")
                .put("subtype", "message_changed")
                .put("channel", message.path("channel").asText())
                .put("channel_type", "im")
                .put("ts", slack.workspace().nextTimestamp())
                .put("event_ts", slack.workspace().nextTimestamp());
        event.set("message", message);
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
