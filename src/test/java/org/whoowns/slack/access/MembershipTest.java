package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Team;

/// Guests and deactivated people, with every right that the configuration and a team can give them.
@Tag("app")
class MembershipTest {

    private static final String QUESTION = "who decides the order of the backlog in Checkout?";
    private static final String NAMED = " of Checkout: ";

    private static TeamFixture scene;
    private static Team team;

    @BeforeAll
    static void open() {
        scene = fixture("read");
        team = scene.given("Checkout", "priya", "priya", "jonas");
        scene.slack().workspace().deactivate(scene.slack().user("sofia"));
    }

    private static TeamFixture fixture(String guests) {
        var everybody = "U07PRIYA001,U07SOFIA001,U07TOM00001";
        var made = new TeamFixture(new HashMap<>(
                Map.of("whoowns.admins", everybody, "whoowns.curators", everybody, "whoowns.guests", guests)));
        made.slack().workspace().restrict(made.slack().user("priya"), true);
        return made;
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void guestsSeeTeams() {
        assertThat(scene.asks("priya", "general", QUESTION).words()).contains(NAMED);
        var page = scene.page("priya", team);
        assertThat(page.words()).contains("<@" + scene.id("jonas") + ">");
        assertThat(Stream.of("Edit", "Change for our team", "Decisions for everyone", "Set up a team")
                        .filter(button -> page.element(button).isPresent()
                                || scene.overview("priya").element(button).isPresent()))
                .isEmpty();
        scene.opens("priya", page, "PM contract", MessageCatalog.text("contract.title"));
    }

    @Test
    void guestsChangeNothing() {
        changesNothing("priya", MessageCatalog.text("refusal.guest"));
    }

    @Test
    void deactivatedPeopleDoNothing() {
        var who = "sofia";
        changesNothing(who, MessageCatalog.text("refusal.no.access"));

        assertThat(scene.asks(who, "general", QUESTION).words())
                .contains("Product Owner: ")
                .doesNotContain(NAMED);
        assertThat(scene.asks(who, "general", "check").words()).isEqualTo(MessageCatalog.text("overview.not.allowed"));
        assertThat(scene.asks(who, "general", "@jonas").words()).doesNotContain("*Checkout*");
        scene.slack().as(who).clicks(scene.page("tom", team), "PM contract");
        scene.windowSaying(who, MessageCatalog.text("refusal.no.access"));
    }

    @Test
    void guestsGetTheDefaultIfConfigured() {
        try (var closed = fixture("none")) {
            closed.given("Checkout", "priya", "priya", "jonas");

            assertThat(closed.asks("priya", "general", QUESTION).words())
                    .contains("Product Owner: ")
                    .doesNotContain(NAMED);
            assertThat(closed.home("priya").words()).doesNotContain("Checkout");
        }
    }

    @Test
    void guestsDoAsMembersDoIfConfigured() {
        try (var open = fixture("as-members")) {
            var window = open.opens("priya", open.home("priya"), "Set up a team", "Set up a team");
            open.submits(
                    "priya",
                    window,
                    FormInput.in(window).put("Team name", "Of guests").picks());

            assertThat(open.has("Of guests")).isTrue();
        }
    }

    /// Uses buttons and windows that were made for somebody else.
    private static void changesNothing(String who, String sentence) {
        var overview = scene.overview("tom");
        var page = scene.page("tom", team);
        for (var button : List.of("Edit", "Change for our team")) {
            scene.slack().as(who).clicks(page, button);
            scene.windowSaying(who, sentence);
            scene.tidy();
        }
        scene.slack().as(who).clicks(overview, "Set up a team");
        scene.windowSaying(who, sentence);
        scene.tidy();

        var window = tomEdits(page);
        var result = scene.submits(
                who, window, FormInput.in(window).put("Team name", "Taken over").picks());

        assertThat(result.errors()).containsEntry("name", sentence);
        assertThat(scene.has("Taken over")).isFalse();
    }

    private static FakeView tomEdits(FakeView page) {
        return scene.opens("tom", page, "Edit", "Edit team");
    }
}
