package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Conversations in threads, in direct messages and by commands, as people have them.
@Tag("app")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationInSlackTest {

    private static final String BACKLOG = "who decides the order of the backlog?";
    private static final String JONAS = "<@U07JONAS001>";

    private final TeamFixture scene = new TeamFixture(Map.of());
    private final FakeSlack slack = scene.slack();

    @BeforeAll
    void setUpTeams() {
        setUp("Checkout", List.of("C07CHECKOUT"), "U07JONAS001");
        setUp("Payments", List.of(), "U07SOFIA001");
        setUp("Harbor", List.of("C07HARBOR01"), "U07JONAS001");
    }

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    void goesOnInAThread() {
        var question = slack.as("maya").in("general").mentions(BACKLOG);
        slack.awaitReply(question);

        assertThat(replies(question, "jonas", "and in SAFe?").words())
                .startsWith("Product Owner: Ordering the backlog (SAFe)");
        assertThat(replies(question, "maya", "where does that come from?").words())
                .startsWith(MessageCatalog.text("follow.up.source", "Ordering the backlog"))
                .contains("Source: Let's Build a Great Product");
        assertThat(replies(question, "maya", "and in Payments?").words())
                .contains("Sofía Lindqvist-Montgomery, Product Owner of Payments")
                .doesNotContain("<@U");
        assertThat(replies(question, "maya", "and the roadmap?").words())
                .startsWith("Product Manager: Product roadmap")
                .contains("*Payments*");
        assertThat(replies(question, "maya", "share it").text()).isEqualTo(MessageCatalog.text("follow.up.share"));
        assertThat(replies(question, "maya", "and in Nowhere?").words())
                .startsWith(MessageCatalog.text("follow.up.unknown.team", "Nowhere"));
    }

    @Test
    void refersToNothingOfAnotherThread() {
        slack.awaitReply(slack.as("maya").in("general").mentions(BACKLOG));

        var other = slack.awaitReply(slack.as("maya").in("general").mentions("and in SAFe?"));

        assertThat(other.text()).contains(MessageCatalog.text("follow.up.remembers"));
    }

    @Test
    void goesOnInADirectMessage() {
        slack.awaitReply(slack.as("tom").directMessage(BACKLOG));

        assertThat(slack.awaitReply(slack.as("tom").directMessage("what does Cagan say?"))
                        .words())
                .contains("One Product Manager per team");
        assertThat(slack.awaitReply(slack.as("tom").directMessage("details")).words())
                .contains("Ordering the backlog");
    }

    @Test
    void goesOnForOnePersonsCommandsInOneChannel() {
        asks("maya", "checkout", BACKLOG);

        assertThat(asks("maya", "checkout", "who is that here?").words())
                .startsWith("Jonas Weber, Product Owner of Checkout: Ordering");
        assertThat(asks("maya", "checkout", "and in SAFe?").words())
                .startsWith("Product Owner: Ordering the backlog (SAFe)");
        assertThat(asks("priya", "checkout", "why?").text()).contains(MessageCatalog.text("follow.up.remembers"));
        assertThat(asks("maya", "general", "why?").text()).contains(MessageCatalog.text("follow.up.remembers"));
    }

    @Test
    void sharesTheLastAnswerOfACommand() {
        // the event tells that the channel is not shared with other organisations
        slack.awaitReply(slack.as("sofia").in("checkout").mentions("help"));
        asks("sofia", "checkout", BACKLOG);

        var shared = asks("sofia", "checkout", "share it");

        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.words())
                .startsWith("Jonas Weber, Product Owner of Checkout: Ordering the backlog")
                .contains("Shared by <@" + scene.id("sofia") + ">")
                .doesNotContain(JONAS);
        assertThat(shared.labels()).isEmpty();
    }

    @Test
    void offersToRecordWhatTheTeamDoesDifferently() {
        asks("tom", "checkout", BACKLOG);

        var offer = asks("tom", "checkout", "we do that differently");

        assertThat(offer.words())
                .startsWith(MessageCatalog.text("follow.up.change", "Ordering the backlog", "Checkout"));
        slack.as("tom").clicks(offer, MessageCatalog.text("we.do.it.differently"));
        assertThat(scene.window("tom", MessageCatalog.text("we.do.it.differently")))
                .isNotNull();
    }

    @Test
    void picksAChoiceByItsNumberOrByAClickAndGoesBack() {
        var unsure = asks("maya", "design", ambiguous());
        assertThat(unsure.labels()).hasSizeGreaterThan(1);

        assertThat(asks("maya", "design", "2").words()).contains(unsure.labels().get(1));
        assertThat(asks("maya", "design", "back").labels()).isEqualTo(unsure.labels());
        slack.as("maya").clicks(unsure, unsure.labels().getFirst());
        slack.awaitEdit(unsure);
        assertThat(asks("maya", "design", "and in SAFe?").words())
                .contains(unsure.labels().getFirst());
    }

    /// What one organisation sees in a shared channel stays the default, whatever was named.
    @Test
    void showsOnlyTheDefaultInSharedChannels() {
        var question = slack.as("nadia").in("harbor-partners").mentions(BACKLOG);
        slack.awaitReply(question);

        assertThat(replies(question, "nadia", "who is that here?", "harbor-partners")
                        .words())
                .doesNotContain("In *", "Jonas", JONAS);
        var known = replies(question, "nadia", "and in Payments?", "harbor-partners")
                .words();
        var unknown =
                replies(question, "nadia", "and in Nowhere?", "harbor-partners").words();
        assertThat(known).isEqualTo(unknown).startsWith("Product Owner: Ordering the backlog");
        assertThat(replies(question, "nadia", "we do that differently", "harbor-partners")
                        .labels())
                .isEmpty();
    }

    /// A word of a title that several entries fit.
    private String ambiguous() {
        var answerer = scene.bean(Answerer.class);
        return scene.bean(CurrentSnapshot.class).snapshot().knowledge().entries().stream()
                .flatMap(entry -> Stream.of(entry.title().split(" ", -1)))
                .filter(word ->
                        answerer.trace(new Question.Utterance(word)).ask() instanceof Ask.Choice(var choices, var _)
                                && choices.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private FakeMessage replies(FakeMessage root, String who, String words) {
        return replies(root, who, words, "general");
    }

    private FakeMessage replies(FakeMessage root, String who, String words, String channel) {
        return slack.awaitReply(slack.as(who).in(channel).replyingTo(root).mentions(words));
    }

    private FakeMessage asks(String who, String channel, String words) {
        return scene.asks(who, channel, words);
    }

    private void setUp(String name, List<String> channels, String owner) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder(owner, null));
        scene.given(new TeamDraft(name, channels, "pm-and-po", null, holders, null), "tom");
    }
}
