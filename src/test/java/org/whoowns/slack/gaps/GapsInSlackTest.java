package org.whoowns.slack.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.gap.GapState;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.slack.TeamFixture;

/// What curators, admins and others see of the questions that had no answer. Sofía is a curator, and Tom an admin.
@Tag("app")
@Timeout(120)
class GapsInSlackTest {

    private static final String POPULAR = "where is the coffee machine?";
    private static final String RARE = "who waters the plants?";

    private static TeamFixture scene;
    private static FakeSlack slack;

    @BeforeAll
    static void ask() {
        scene = new TeamFixture(Map.of("whoowns.exchanges.write", "20ms", "whoowns.gaps.collect", "20ms"));
        slack = scene.slack();
        for (var who : List.of("maya", "jonas", "priya")) {
            scene.asks(who, "general", POPULAR);
        }
        scene.asks("maya", "general", RARE);
        Polling.until(() -> open().stream().mapToInt(Gap::times).sum() >= 4);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void reopen() {
        scene.tidy();
        var ledger = scene.bean(GapLedger.class);
        ledger.mostWanted(scene.workspace(), GapState.DISMISSED, 0, 0, 10)
                .gaps()
                .forEach(gap -> ledger.state(scene.workspace(), gap.id(), GapState.OPEN));
    }

    private static List<Gap> open() {
        return scene.bean(GapLedger.class).mostWanted(scene.workspace(), 0, 10);
    }

    @Test
    void listsThemForCuratorsByHowManyPeopleAsked() {
        var list = scene.asks("sofia", "general", "gaps");

        assertThat(list.isEphemeral()).isTrue();
        assertThat(list.words())
                .containsSubsequence(
                        "Questions without an answer (2)",
                        "“" + POPULAR + "”",
                        "Asked 3 times by at least 3 people",
                        "“" + RARE + "”",
                        "Asked once");
        assertThat(list.words()).doesNotContain("U07");
        assertThat(list.labels()).containsExactly("Open", "Open", "Show all");
    }

    @Test
    void showsAdminsOnlyWhatSeveralPeopleAsked() {
        assertThat(scene.asks("tom", "general", "gaps").words())
                .contains("Questions without an answer (1)", POPULAR)
                .doesNotContain(RARE);
    }

    @Test
    void showsThemToNobodyElse() {
        assertThat(scene.asks("maya", "general", "gaps").words()).isEqualTo(MessageCatalog.text("gaps.refused"));
        assertThat(scene.asks("maya", "general", "help").words()).doesNotContain("`gaps`");
        assertThat(scene.asks("sofia", "general", "help").words()).contains("`gaps`");
        assertThat(scene.asks("tom", "general", "help").words()).contains("`gaps`");
        for (var who : List.of("maya", "tom")) {
            assertThat(scene.overview(who).words()).doesNotContain("without an answer", POPULAR);
        }

        // a button that was shown before the rights were taken away
        var button = scene.asks("sofia", "general", "gaps");
        slack.as("maya").clicks(button, "Show all");
        assertThat(scene.windowSaying("maya", MessageCatalog.text("gaps.refused"))
                        .words())
                .doesNotContain(POPULAR);
    }

    @Test
    void dismissesAndUndoesOnHome() {
        var home = scene.overview("sofia");
        assertThat(home.words()).contains("Questions without an answer (2)", POPULAR, RARE);
        var report = scene.opens("sofia", home, "Show all", "Without an answer");
        assertThat(report.words()).containsSubsequence("Waiting for an answer (2)", POPULAR, "Nearest answers: ", RARE);
        assertThat(report.element("Dismiss")).isPresent();
        slack.as("sofia").clicks(report, "Write an entry");
        assertThat(scene.windowSaying("sofia", "It is for this workspace only")
                        .body()
                        .toString())
                .contains(POPULAR);
        scene.tidy();
        report = scene.opens("sofia", scene.overview("sofia"), "Show all", "Without an answer");

        slack.as("sofia")
                .clicks(report, TeamFixture.button(report, "gap:move", id(RARE)).actionId());

        var dismissed = scene.windowSaying("sofia", "Dismissed: “" + RARE + "”");
        assertThat(dismissed.words()).contains("Waiting for an answer (1)");
        scene.homeShowing("sofia", "Questions without an answer (1)");
        slack.as("sofia").clicks(dismissed, "Undo");
        scene.windowSaying("sofia", "Back on the list: “" + RARE + "”");
        scene.homeShowing("sofia", "Questions without an answer (2)");
    }

    @Test
    void keepsWhatWasDismissedInAListOfItsOwn() {
        var list = scene.asks("sofia", "general", "gaps");
        slack.as("sofia").clicks(list, "Open");
        var single = scene.windowSaying("sofia", POPULAR);
        assertThat(single.words()).doesNotContain(RARE);

        slack.as("sofia").clicks(single, "Dismiss");

        var dismissed = scene.windowSaying("sofia", "people · dismissed");
        assertThat(dismissed.element("Reopen")).isPresent();
        scene.tidy();
        slack.as("sofia").clicks(scene.asks("sofia", "general", "gaps"), "Show all");
        slack.as("sofia").clicks(scene.windowSaying("sofia", "Waiting for an answer (1)"), "Show dismissed");
        var shelf = scene.windowSaying("sofia", "Dismissed (1)");
        assertThat(shelf.words()).contains(POPULAR);
        slack.as("sofia").clicks(shelf, "Reopen");
        scene.windowSaying("sofia", "Back on the list");
    }

    @Test
    void leadsToTheNearestAnswers() {
        var report = scene.opens("sofia", scene.overview("sofia"), "Show all", "Without an answer");
        var menu = report.element(
                        "answer:entry:{\"type\":\"listed\",\"answer\":{\"type\":\"contents\"},\"team\":null,\"v\":1}")
                .orElseThrow();
        var nearest = open().getFirst().nearest().getFirst();

        slack.as("sofia").picks(report, menu, List.of(nearest), InputState.NONE);

        var answer = slack.await(() -> slack.workspace()
                .views()
                .topmost(slack.user("sofia"))
                .filter(view -> !view.id().equals(report.id())));
        assertThat(answer.previous()).as("the report stays below").isEqualTo(report.id());
    }

    private static String id(String words) {
        return open().stream()
                .filter(gap -> gap.utterance().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
