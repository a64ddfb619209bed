package org.whoowns.slack.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.feedback.VoteCounts;
import org.whoowns.learning.feedback.VoteReason;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.render.actions.FeedbackAction;

/// Feedback on answers. Sofía is a curator.
@Tag("app")
@Timeout(120)
class FeedbackInSlackTest {

    private static final String UP = "👍";
    private static final String DOWN = "👎";

    private static TeamFixture scene;
    private static FakeSlack slack;

    @BeforeAll
    static void open() {
        scene = new TeamFixture(Map.of());
        slack = scene.slack();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    private static int votes(String entry) {
        var counts = scene.bean(FeedbackLedger.class).counts(scene.workspace());
        return counts.getOrDefault(entry, VoteCounts.NONE).helpful();
    }

    private static FakeView form(String who, FakeMessage answer) {
        slack.as(who).clicks(answer, DOWN);
        return scene.windowSaying(who, text("feedback.why"));
    }

    /// Picks a reason, and waits for what else is asked then.
    private static FakeView picks(String who, FakeView form, VoteReason reason, String nextField) {
        var input = FormInput.in(form).put(text("feedback.why"), reason.name()).picks();
        var field =
                form.element(FeedbackAction.IDS.of(FeedbackAction.Input.REASON)).orElseThrow();
        slack.as(who).picks(form, field, List.of(reason.name()), input);
        return scene.windowSaying(who, nextField);
    }

    @Test
    void aVoteIsThankedForAndSeenByCuratorsWithoutAName() {
        var answer = scene.asks("maya", "general", "who orders the backlog?");
        slack.as("maya").clicks(answer, UP);
        slack.awaitMessage(slack.channel("general"), message -> message.words().equals(text("feedback.thanks")));
        var form = form("jonas", scene.asks("jonas", "general", "who orders the backlog?"));
        scene.submits(
                "jonas",
                form,
                FormInput.in(form)
                        .put(text("feedback.why"), VoteReason.UNCLEAR.name())
                        .put(text("feedback.comment"), "Ask maya.lin@shop.example, not me")
                        .picks());
        scene.windowSaying("jonas", text("feedback.noted"));

        var seen = scene.asks("sofia", "general", "who orders the backlog?");
        assertThat(seen.words()).contains("👍 1 · 👎 1 (1 × It's unclear)");
        assertThat(scene.asks("maya", "general", "who orders the backlog?").words())
                .doesNotContain("👍 1");
        slack.as("sofia").clicks(seen, text("feedback.remarks"));
        assertThat(scene.windowSaying("sofia", "Ask [email], not me").words())
                .contains("“who orders the backlog?”", "It's unclear")
                .doesNotContain(scene.id("jonas"));
    }

    @Test
    void anotherEntryIsProposedInNobodysName() {
        var form = form("priya", scene.asks("priya", "general", "who writes the release notes?"));
        form = picks("priya", form, VoteReason.WRONG_ENTRY, text("feedback.meant"));
        scene.submits(
                "priya",
                form,
                FormInput.in(form)
                        .put(text("feedback.why"), VoteReason.WRONG_ENTRY.name())
                        .put(text("feedback.meant"), "churn")
                        .picks());
        scene.windowSaying("priya", "I've suggested");

        var taught = scene.asks("sofia", "general", "taught");
        assertThat(taught.words())
                .contains("“who writes the release notes?”", text("taught.proposed"), text("taught.by.feedback"))
                .doesNotContain(scene.id("priya"));
        assertThat(scene.bean(GapLedger.class).mostWanted(scene.workspace(), 0, 50))
                .extracting(Gap::utterance)
                .contains("who writes the release notes?");
    }

    @Test
    void theQuestionIsRememberedByTheDetails() {
        var answer = scene.asks("tom", "general", "who owns pricing?");
        slack.as("tom").clicks(answer, text("details"));
        var details = slack.await(
                () -> slack.current(answer).filter(message -> message.labels().contains(text("less"))));
        slack.as("tom").clicks(details, UP);

        Polling.until(() -> votes("pricing") == 1);
    }

    @Test
    void aMessageHasSlacksOwnButtons() {
        var answer = slack.awaitReply(slack.as("maya").in("general").mentions("who owns the roadmap?"));
        var feedback = answer.layout().stream()
                .filter(block -> block.path("type").asText().equals("context_actions"))
                .flatMap(Element::within)
                .findFirst()
                .orElseThrow();
        assertThat(feedback.type()).isEqualTo("feedback_buttons");

        var helpful = feedback.json().at("/positive_button/value").asText();
        for (var who : new String[] {"jonas", "priya"}) {
            slack.as(who).picks(answer, feedback, List.of(helpful), InputState.NONE);
        }

        Polling.until(() -> votes("product-roadmap") == 2);
    }

    @Test
    void whatIsNoAnswerTakesNoVotes() {
        for (var words : new String[] {"help", "list", "who polishes the brass?", "hello"}) {
            assertThat(scene.asks("maya", "general", words).labels()).as(words).doesNotContain(UP, DOWN);
        }
    }

    @Test
    void aFormWithoutAReasonIsKept() {
        var form = form("maya", scene.asks("maya", "general", "who owns churn?"));

        var result = scene.submits("maya", form, InputState.NONE);

        assertThat(result.errors()).containsKey(FeedbackForm.REASON);
    }
}
