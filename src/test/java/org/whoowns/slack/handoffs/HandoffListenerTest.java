package org.whoowns.slack.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.HandoffDesk;
import org.whoowns.learning.handoff.HandoffMessenger;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// A question that nobody could answer goes to the holder of the role, and the answer back to who asked. Sofía is the
/// curator.
@Tag("app")
@Timeout(300)
class HandoffListenerTest {

    private static final String TO_JONAS = "Ask the Product (Owner|Manager) of Checkout \\(Jonas Weber\\)";

    private static final TeamFixture APP =
            new TeamFixture(Map.of("whoowns.handoff.working-hours", "false", "whoowns.handoff.poll", "50ms"));
    private static final FakeSlack SLACK = APP.slack();

    /// Another one for each test, since the same are merged.
    private static int next;

    @BeforeAll
    static void setUpTeam() {
        var jonas = new Holder(APP.id("jonas"), APP.id("tom"));
        // whoever owns what comes closest
        team("Checkout", "C07CHECKOUT", "merged", jonas, jonas);
        team("Search", "C07SEARCH01", "pm-and-po", new Holder(APP.id("priya"), null), jonas);
    }

    private static void team(String name, String channel, String model, Holder manager, Holder owner) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", manager);
        holders.put("product-owner", owner);
        APP.given(new TeamDraft(name, List.of(channel), model, null, holders, null), "tom");
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void theHolderPicksAnEntryAndTheAskerHearsBackInADirectMessage() {
        var question = question();
        var answer =
                SLACK.as("maya").in("checkout").command("/whoowns " + question).message();
        var asked = forward("maya", answer);
        assertThat(asked.words()).contains("Somebody asked me this", question).doesNotContain("Maya");

        SLACK.as("jonas").clicks(asked, firstEntry(asked));

        var told = await("maya", message -> message.words().contains("answered your question “" + question));
        assertThat(told.words())
                .contains("Jonas Weber, Product Manager of Checkout, answered your question “" + question + "”:");
        assertThat(SLACK.await(() -> SLACK.current(asked)
                                .filter(message -> message.words().contains("It helped 1 person.")))
                        .labels())
                .isEmpty();
        assertThat(count("maya", question)).isEqualTo(1);
    }

    @Test
    void theAnswerToAMentionIsGivenOnceInItsThreadToAllWhoAskedThere() {
        var question = question();
        var mention = SLACK.as("maya").in("checkout").says("@WhoOwns " + question);
        var answer = SLACK.awaitReply(mention);
        var asked = forward("maya", answer);
        SLACK.as("sofia").clicks(answer, offer(answer));
        SLACK.await(() -> SLACK.messages(SLACK.channel("checkout")).stream()
                .filter(each ->
                        APP.id("sofia").equals(each.visibleTo()) && each.words().startsWith("Forwarded to Jonas"))
                .findFirst());

        SLACK.as("jonas").clicks(asked, "Write an answer");
        var form = SLACK.awaitModal("jonas");
        assertThat(SLACK.as("jonas").submits(form, InputState.NONE).errors()).isNotEmpty();
        SLACK.as("jonas")
                .submits(
                        form,
                        FormInput.in(form)
                                .put("Your answer", "Nobody <@U1> but me")
                                .picks());

        var told = SLACK.awaitMessage(
                SLACK.channel("checkout"), message -> message.words().contains("Nobody &lt;@U1&gt; but me"));
        assertThat(told.thread()).isEqualTo(mention.ts());
        assertThat(SLACK.await(() -> SLACK.current(asked)
                                .filter(message -> message.words().contains("It helped 2 people.")))
                        .words())
                .contains("Your answer: Nobody");
        assertThat(SLACK.messages(SLACK.channel("checkout")).stream()
                        .filter(message -> message.words().contains("but me")))
                .hasSize(1);
    }

    @Test
    void onlyWhoWantsItIsNamed() {
        var answer = SLACK.as("maya")
                .in("checkout")
                .command("/whoowns " + question())
                .message();
        var asked = forward("maya", answer);

        var forwarded = forwarded("maya");
        SLACK.as("maya").clicks(forwarded, "Tell Jonas Weber that it was me");
        var named = SLACK.await(
                () -> SLACK.current(asked).filter(message -> message.words().contains("Asked by Maya Okafor.")));
        assertThat(named.labels()).contains("Skip");

        SLACK.as("maya")
                .clicks(
                        SLACK.await(() -> SLACK.current(forwarded)
                                .filter(each -> each.element("Don't tell").isPresent())),
                        "Don't tell");
        assertThat(SLACK.await(() -> SLACK.current(asked)
                                .filter(message -> !message.words().contains("Maya Okafor")))
                        .words())
                .contains("I don't say who asked");
        SLACK.as("jonas").clicks(SLACK.current(asked).orElseThrow(), firstEntry(asked));
    }

    @Test
    void goesFromTheHolderWhoSkipsToTheDeputyToTheCurator() {
        var question = question();
        var answer =
                SLACK.as("maya").in("checkout").command("/whoowns " + question).message();
        var asked = forward("maya", answer);

        SLACK.as("jonas").clicks(asked, "Skip");
        var skipped = SLACK.await(
                () -> SLACK.current(asked).filter(message -> message.words().contains("Skipped.")));
        assertThat(skipped.labels()).containsExactly("Undo");
        var deputy = await("tom", asks(question));
        assertThat(deputy.words()).contains("you're the deputy of the Product");

        SLACK.as("tom").clicks(deputy, "Skip");
        var curator = await("sofia", asks(question));
        assertThat(curator.words()).contains("nobody has answered yet");

        SLACK.as("jonas").clicks(skipped, "Undo");
        var open = SLACK.await(() ->
                SLACK.current(asked).filter(message -> message.element("Skip").isPresent()));
        SLACK.as("jonas").clicks(open, firstEntry(open));
        await("maya", message -> message.words().contains("answered your question “" + question));
        assertThat(SLACK.await(() -> SLACK.current(curator)
                                .filter(message -> message.words().contains("has answered this")))
                        .labels())
                .isEmpty();
    }

    @Test
    void goesToAnotherRoleIfItIsNotTheHoldersQuestion() {
        var question = question();
        var answer =
                SLACK.as("maya").in("search").command("/whoowns " + question).message();
        var offer = answer.labels().stream()
                .filter(label -> label.startsWith("Ask the"))
                .findFirst()
                .orElseThrow();
        var first = offer.contains("Jonas") ? "jonas" : "priya";
        var other = offer.contains("Jonas") ? "priya" : "jonas";
        SLACK.as("maya").clicks(answer, offer);
        var asked = await(first, asks(question));

        SLACK.as(first)
                .clicks(asked, other.equals("priya") ? "Product Manager (Priya Raman)" : "Product Owner (Jonas Weber)");

        var passed = await(other, asks(question));
        assertThat(SLACK.await(() -> SLACK.current(asked)
                                .filter(message -> message.words().contains("Passed on.")))
                        .labels())
                .isEmpty();
        SLACK.as(other).clicks(passed, firstEntry(passed));
        await("maya", message -> message.words().contains("of Search, answered your question “" + question));
    }

    @Test
    void findsAMessageThatItSentByItsMetadata() {
        var answer = SLACK.as("maya")
                .in("checkout")
                .command("/whoowns " + question())
                .message();
        var asked = forward("maya", answer);
        var id = String.valueOf(asked.content().metadata()).replaceFirst(".*\"id\":\"(\\w+)\".*", "$1");
        var messenger = APP.bean(HandoffMessenger.class);
        var handoff = APP.bean(HandoffDesk.class)
                .ofMessage(new HandoffKey(APP.workspace(), id), APP.id("jonas"), null, null)
                .orElseThrow();

        assertThat(messenger.find(handoff.message(id).orElseThrow()))
                .isEqualTo(new Trace.Found(asked.channel(), asked.ts()));
        assertThat(messenger.find(handoff.answers().findFirst().orElseThrow())).isEqualTo(new Trace.Missing());
        SLACK.as("jonas").clicks(asked, firstEntry(asked));
    }

    @Test
    void waitsWhileTheHolderWantsNoNotifications() {
        var people = APP.bean(HandoffPeople.class);
        var now = Instant.now();
        var end = now.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        SLACK.workspace().silence(SLACK.user("sofia"), end);

        assertThat(people.quietUntil(APP.workspace(), APP.id("sofia"), now)).isEqualTo(end);
        assertThat(people.quietUntil(APP.workspace(), APP.id("tom"), now)).isEqualTo(now);
    }

    @Test
    void forgetsWhoWantsToBeForgotten() {
        var question = question();
        var answer =
                SLACK.as("priya").in("checkout").command("/whoowns " + question).message();
        var asked = forward("priya", answer);

        assertThat(SLACK.as("priya")
                        .in("checkout")
                        .command("/whoowns forget me")
                        .message()
                        .words())
                .contains("1 wish to hear back");

        SLACK.as("jonas").clicks(asked, firstEntry(asked));
        SLACK.await(() -> SLACK.current(asked).filter(message -> message.words().contains("Your answer:")));
        assertThat(count("priya", question)).isZero();
    }

    @Test
    void offersNothingWhereOthersReadAlongOrNothingIsMissing() {
        var mention = SLACK.as("maya").in("harbor-partners").says("@WhoOwns " + question());
        assertThat(SLACK.awaitReply(mention).labels()).noneMatch(label -> label.startsWith("Ask the"));
        assertThat(SLACK.as("maya")
                        .in("checkout")
                        .command("/whoowns who orders the backlog?")
                        .message()
                        .labels())
                .noneMatch(label -> label.startsWith("Ask the"));
    }

    /// Presses the offer and waits for the question to Jonas.
    private static FakeMessage forward(String asker, FakeMessage answer) {
        SLACK.as(asker).clicks(answer, offer(answer));
        var question = "question " + next;
        return await("jonas", asks(question));
    }

    private static String offer(FakeMessage answer) {
        return answer.labels().stream()
                .filter(label -> label.matches(TO_JONAS))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.labels()));
    }

    private static FakeMessage forwarded(String asker) {
        return SLACK.await(() -> SLACK.messages(SLACK.channel("checkout")).reversed().stream()
                .filter(each ->
                        APP.id(asker).equals(each.visibleTo()) && each.words().startsWith("Forwarded to"))
                .findFirst());
    }

    private static Predicate<FakeMessage> asks(String question) {
        return message ->
                message.words().contains("Do you know?") && message.words().contains(question);
    }

    private static FakeMessage await(String who, Predicate<FakeMessage> wanted) {
        return SLACK.awaitMessage(SLACK.directMessages(who), wanted);
    }

    private static long count(String who, String words) {
        return SLACK.messages(SLACK.directMessages(who)).stream()
                .filter(message -> message.words().contains(words))
                .count();
    }

    private static String firstEntry(FakeMessage asked) {
        return asked.labels().getFirst();
    }

    private static String question() {
        next++;
        return "who decides whether we paint the bicycle shed, question " + next + "?";
    }
}
