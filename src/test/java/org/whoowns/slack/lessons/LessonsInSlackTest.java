package org.whoowns.slack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;

/// Teaching by the buttons under answers, and the list of what was taught. Sofía is a curator.
@Tag("app")
@ExtendWith(TeamFixture.Closing.class)
class LessonsInSlackTest {

    private final TeamFixture scene = TeamFixture.shared();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void aCuratorTeachesAndTheNextQuestionIsAnswered() {
        var words = "who feeds the office tortoise?";
        var form = clicks("sofia", scene.asks("sofia", "general", words), "teach.means", "teach.means.title");

        scene.submits(
                "sofia",
                form,
                FormInput.in(form).put(label("teach.means.entry"), "pricing").picks());
        var preview = scene.windowSaying("sofia", "Means: Pricing");
        assertThat(preview.words()).contains("who feeds the office tortoise");
        assertThat(scene.asks("maya", "general", words).words()).doesNotContain("Pricing");
        scene.submits("sofia", preview, InputState.NONE);

        assertThat(scene.windowSaying("sofia", label("teach.in.force"))).isNotNull();
        assertThat(scene.asks("maya", "general", words).words()).contains("Pricing");
        assertThat(scene.asks("maya", "general", "Who feeds our office tortoise")
                        .words())
                .contains("Pricing");
    }

    @Test
    void aCuratorWritesAnEntryAndTakesItBack() {
        var words = "who winds the tower clock?";
        var form = clicks("sofia", scene.asks("sofia", "general", words), "teach.write", "teach.write.title");
        scene.submits(
                "sofia",
                form,
                FormInput.in(form)
                        .put(label("teach.write.name"), "Tower clock")
                        .put(label("teach.write.owner"), "product-owner")
                        .put(label("teach.write.reason"), "She has the key.")
                        .picks());
        scene.submits("sofia", scene.windowSaying("sofia", "New entry: Tower clock"), InputState.NONE);
        scene.windowSaying("sofia", label("teach.in.force"));
        scene.tidy();
        assertThat(scene.asks("maya", "general", words).words()).contains("Tower clock", "She has the key.");
        assertThat(scene.asks("maya", "general", "list").words()).contains("Tower clock");

        var list = scene.asks("sofia", "general", "taught");
        assertThat(list.words()).contains("New entry: Tower clock", "in force", "<@" + scene.id("sofia") + ">");
        scene.slack().as("sofia").clicks(list, label("taught.undo"));
        scene.windowSaying("sofia", label("teach.withdrawn"));

        assertThat(scene.asks("maya", "general", words).words()).doesNotContain("Tower clock");
    }

    @Test
    void theEntryIsFoundByTypingItsName() {
        var form = clicks(
                "sofia",
                scene.asks("sofia", "general", "who oils the office door?"),
                "teach.means",
                "teach.means.title");
        var picker = Element.within(form.layout())
                .filter(Element::isTypeahead)
                .findFirst()
                .orElseThrow();

        assertThat(scene.slack().as("sofia").types(form, picker, "").path("option_groups"))
                .hasSizeGreaterThan(5);
        assertThat(scene.slack().as("sofia").types(form, picker, "pric").toString())
                .contains("\"pricing\"")
                .doesNotContain("\"churn\"");
    }

    @Test
    void aSuggestedEntryIsListedByItsTitle() {
        scene.given("Writing", "maya", "", "jonas");
        var words = "who tunes the harp?";
        var form = clicks("jonas", scene.asks("jonas", "general", words), "teach.write", "teach.write.title");
        scene.submits(
                "jonas",
                form,
                FormInput.in(form)
                        .put(label("teach.write.name"), "Harp of the lobby")
                        .put(label("teach.write.owner"), "product-owner")
                        .put(label("teach.write.reason"), "He plays it.")
                        .picks());
        scene.submits("jonas", scene.windowSaying("jonas", "New entry: Harp of the lobby"), InputState.NONE);
        scene.windowSaying("jonas", label("teach.proposed"));

        var list = scene.asks("sofia", "general", "taught");
        assertThat(list.words()).contains("New entry: Harp of the lobby").doesNotContain("harp-of-the-lobby");
        scene.slack().as("sofia").clicks(list, label("taught.review"));
        assertThat(scene.windowSaying("sofia", "New entry: Harp of the lobby")).isNotNull();
    }

    @Test
    void onlyThoseWhoMayTeachSeeButtons() {
        var words = "who polishes the brass?";

        assertThat(scene.asks("sofia", "general", words).labels())
                .contains(label("teach.means"), label("teach.not.for.us"), label("teach.write"));
        assertThat(scene.asks("priya", "general", words).labels()).doesNotContain(label("teach.means"));
        assertThat(scene.asks("priya", "general", "taught").words()).contains(label("teach.not.allowed"));
        assertThat(scene.asks("sofia", "general", "who orders the backlog?").labels())
                .doesNotContain(label("teach.means"));
    }

    @Test
    void aHolderSuggestsAndACuratorLooksAtIt() {
        scene.given("Suggesting", "maya", "", "jonas");
        var words = "who tunes the grand piano?";
        var form = clicks("jonas", scene.asks("jonas", "general", words), "teach.suggest", "teach.means.title");
        scene.submits(
                "jonas",
                form,
                FormInput.in(form).put(label("teach.means.entry"), "churn").picks());
        scene.submits("jonas", scene.windowSaying("jonas", label("teach.replay.proposal")), InputState.NONE);
        scene.windowSaying("jonas", label("teach.proposed"));
        assertThat(scene.asks("maya", "general", words).words()).doesNotContain("Churn");

        var list = scene.asks("sofia", "general", "taught");
        assertThat(list.words()).contains("waits for a curator");
        scene.slack().as("sofia").clicks(list, label("taught.review"));
        scene.submits("sofia", scene.window("sofia", label("teach.replay.title")), InputState.NONE);
        scene.windowSaying("sofia", label("teach.in.force"));

        assertThat(scene.asks("maya", "general", words).words().toLowerCase(Locale.ROOT))
                .contains("churn");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var form = clicks(
                "sofia",
                scene.asks("sofia", "general", "who rings the bell?"),
                "teach.not.for.us",
                "teach.not.for.us.title");

        var result = scene.submits(
                "sofia",
                form,
                FormInput.in(form).put(label("teach.phrases"), "?!").picks());

        assertThat(result.toString()).contains(label("teach.no.phrase"));
    }

    private FakeView clicks(String who, FakeMessage answer, String button, String title) {
        scene.slack().as(who).clicks(answer, label(button));
        return scene.window(who, label(title));
    }

    private static String label(String key) {
        return MessageCatalog.text(key);
    }
}
