package org.whoowns.slack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The Home tab of a workspace with teams.
@Tag("app")
class HomeTest {

    private final TeamFixture scene = TeamFixture.shared();
    private final FakeSlack slack = scene.slack();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void showsTheReadersRolesAndResponsibilities() {
        var team = scene.given("Ahead", "priya", "", "priya");
        scene.apply(
                new Change.Agree(
                        TeamFixture.key(),
                        team.id(),
                        team.version(),
                        "pricing",
                        new Decision.ToRole("product-owner"),
                        null),
                "priya");

        var home = scene.overview("priya");

        assertThat(home.words()).containsPattern("\\*Ahead\\*.PM vacant · PO <@" + scene.id("priya") + ">");
        assertThat(scene.opens("priya", home, "My role contract", "Role contract")
                        .words())
                .containsPattern("\\*Ahead\\* · Product Owner: .*\naccountable for \\d+, shared \\d+,"
                        + " 1 differs from the default");
    }

    @Test
    void showsDeputiesThatTheyStandIn() {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder(scene.id("jonas"), scene.id("tom")));
        scene.given(new TeamDraft("Stood in", List.of(), "pm-and-po", null, holders, null), "jonas");

        scene.given(new TeamDraft("Left to tom", List.of(), "pm-and-po", null, left("tom"), null), "jonas");

        assertThat(scene.overview("tom").words())
                .containsPattern("\\*Stood in\\*.PM vacant · PO <@" + scene.id("jonas") + ">")
                .containsPattern("\\*Left to tom\\*.PM vacant · PO <@" + scene.id("tom") + "> standing in")
                .containsSubsequence(
                        "Needs you",
                        "*Left to tom* · Product Manager: vacant.",
                        "<@" + scene.id("tom") + "> is standing in as Product Owner.",
                        "Your teams (");
    }

    @Test
    void answersInPlaceWithTheTeamOfTheReader() {
        scene.given("Answered here", "maya", "", "maya");
        var home = scene.overview("maya");

        asks(home, "who decides the order of the backlog in answered here?");

        var answered = scene.homeShowing("maya", "Ordering the backlog");
        assertThat(answered.words()).contains("Maya Okafor, Product Owner of Answered here: Ordering the backlog");
        slack.as("maya").clicks(answered, "Clear the answer");
        var cleared = scene.homeWhere("maya", view -> !view.words().contains("Ordering the backlog"));
        assertThat(cleared.element("home:ask").orElseThrow().json().has("initial_value"))
                .isFalse();
    }

    @Test
    void filtersTeamsThatNeedAttentionAndTheReadersOwn() {
        scene.given("Filter full", "tom", "jonas", "priya");
        scene.given("Filter open", "tom", "", "priya");
        scene.given("Another", "tom", "jonas", "priya");
        var home = scene.overview("sofia");
        scene.searches("sofia", home, "filter ");
        var both = scene.homeShowing("sofia", "Teams with “filter” (2)", "*Filter full*", "*Filter open*");

        filters(both, "open");
        var open = scene.homeShowing("sofia", "Teams with “filter” (1)", "*Filter open*");
        assertThat(open.words()).contains("⚠️ 1 needs attention").doesNotContain("*Filter full*");
        filters(open, "mine");
        var mine = scene.homeShowing("sofia", "Teams with “filter” (0)", "No teams match.");
        filters(mine, "all");
        var all = scene.homeShowing("sofia", "Teams with “filter” (2)");
        scene.searches("sofia", all, "Fliter full");
        all = scene.homeShowing("sofia", text("team.similar", "Fliter full", "Filter full"), "*Filter full*");
        assertThat(all.words()).doesNotContain("*Filter open*");
        slack.as("sofia").clicks(all, "Clear the search");
        scene.homeWhere("sofia", view -> view.element("Clear the search").isEmpty());
    }

    @Test
    void turnsPages() {
        for (var i = 0; i < 13; i++) {
            scene.given("Leafed " + (char) ('A' + i), "tom", "jonas", "priya");
        }
        var home = scene.overview("jonas");
        scene.searches("jonas", home, "leafed");
        var first = scene.homeShowing("jonas", "*Leafed A*", "*Leafed L*", "(13)", "Page 1 of 2");
        assertThat(first.words()).doesNotContain("*Leafed M*");

        slack.as("jonas").clicks(first, "Next");

        var second = scene.homeShowing("jonas", "*Leafed M*", "Page 2 of 2");
        assertThat(second.words()).doesNotContain("*Leafed A*");
        slack.as("jonas").clicks(second, "Previous");
        scene.homeShowing("jonas", "*Leafed A*");
    }

    @Test
    void showsTheRolesInAFramework() {
        var home = scene.place("priya", "Roles at a glance");
        assertThat(home.words()).contains("Roles at a glance", "Strategic vision", "Backlog management");

        var select = home.element("home:framework").orElseThrow();
        slack.as("priya").picks(home, select, List.of("scrum"), InputState.NONE);

        var scrum = scene.homeWhere("priya", view -> !view.words().contains("Strategic vision"));
        assertThat(scrum.words()).contains("Product Owner", "Ordering the backlog");
        assertThat(scrum.element("home:framework")
                        .orElseThrow()
                        .json()
                        .at("/initial_option/value")
                        .asText())
                .isEqualTo("scrum");
        slack.as("priya").picks(scrum, scrum.element("home:framework").orElseThrow(), List.of("*"), InputState.NONE);
        scene.homeShowing("priya", "Strategic vision");
    }

    /// Opening the tab and clicking at once publishes it twice, and the result of the click may come first.
    @Test
    void keepsTheResultOfAClickMadeWhileTheTabOpens() {
        scene.given("Overtaken", "tom", "jonas", "priya");
        var opened = scene.overview("sofia");
        scene.searches("sofia", opened, "overtaken");
        var clicked = scene.homeShowing("sofia", "Teams with “overtaken” (1)", "*Overtaken*");
        var requester = new Requester(scene.workspace(), scene.id("sofia"), true);

        scene.bean(HomePublisher.class)
                .publish(new HomePublisher.Publication(
                        requester,
                        HomeState.START,
                        com.slack.api.model.view.View.builder()
                                .hash(opened.hash())
                                .privateMetadata("")
                                .build(),
                        true));

        assertThat(slack.awaitHome("sofia").hash()).isEqualTo(clicked.hash());
    }

    @Test
    void loadsAgainIfANewerPageIsShown() {
        scene.given("Conflict", "tom", "jonas", "priya");
        var seen = scene.finds("maya", "Conflict");
        slack.as("maya").clicks(seen, "Roles at a glance");
        scene.homeWhere("maya", view -> !view.hash().equals(seen.hash()));

        // clicked before the new page arrived, so Slack sends the old hash
        slack.as("maya")
                .clicks(
                        seen,
                        TeamFixture.button(
                                        seen,
                                        "home:team",
                                        scene.team("Conflict").id())
                                .actionId());

        assertThat(scene.homeShowing("maya", "← All teams", "Conflict").element("← All teams"))
                .isPresent();
    }

    @Test
    void refreshesTheTabForAButtonOfAnOlderVersion() {
        var home = scene.overview("tom");
        var ask = home.element("home:ask").orElseThrow();
        var unknown = new Element(ask.blockId(), ask.json().deepCopy());
        ((com.fasterxml.jackson.databind.node.ObjectNode) unknown.json()).put("action_id", "home:gone:1");
        scene.given("Seen after a refresh", "tom", "tom", "jonas");

        slack.as("tom").picks(home, unknown, List.of("x"), InputState.NONE);

        assertThat(scene.homeShowing("tom", "*Seen after a refresh*").words()).contains("All teams (");
    }

    @Test
    void showsGuestsOfOtherOrganisationsOnlyTheDefault() {
        scene.given("Not for partners", "tom", "jonas", "priya");

        var home = scene.home("nadia");

        assertThat(home.words())
                .contains("Type /whoowns and your question")
                .doesNotContain("Not for partners", "Your teams", "All teams");
        assertThat(home.element("Decisions for everyone")).isEmpty();
        assertThat(home.element("Set up a team")).isEmpty();
        asks("nadia", home, "who orders the backlog in not for partners?");
        assertThat(scene.homeShowing("nadia", "Ordering the backlog").words()).doesNotContain("*Not for partners*");
    }

    @Test
    void letsAdminsAndCuratorsDecideForTheWorkspace() {
        assertThat(scene.overview("jonas").element("Decisions for everyone")).isEmpty();
        var home = scene.place("sofia", "Decisions for everyone");
        var window = scene.opens("sofia", home, "Decide for everyone", "Decide for everyone");

        scene.submits(
                "sofia",
                window,
                FormInput.in(window)
                        .put("Responsibility", "release-notes")
                        .put("Who owns it here", "role:product-owner")
                        .put("Note", "So that everybody knows")
                        .picks());

        var decided = scene.homeShowing("sofia", "*Release notes*: Product Owner");
        assertThat(decided.words()).contains("So that everybody knows", "Agreed by <@" + scene.id("sofia") + ">");
        assertThat(scene.asks("maya", "general", "who owns the release notes?").words())
                .contains("So that everybody knows");

        // the same button, clicked by a person without the right
        slack.as("jonas")
                .clicks(
                        decided,
                        TeamFixture.button(decided, "team:withdraw", "release-notes")
                                .actionId());
        assertThat(slack.awaitModal("jonas").words()).contains("Only admins and curators can decide this");
        slack.as("sofia")
                .clicks(
                        decided,
                        TeamFixture.button(decided, "team:withdraw", "release-notes")
                                .actionId());
        scene.homeShowing("sofia", "Nothing has been decided for the whole workspace yet");
    }

    private SequencedMap<String, Holder> left(String deputy) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder(null, scene.id(deputy)));
        return holders;
    }

    private void filters(FakeView home, String filter) {
        slack.as("sofia").picks(home, home.element("home:filter").orElseThrow(), List.of(filter), InputState.NONE);
    }

    private void asks(FakeView home, String question) {
        asks("maya", home, question);
    }

    private void asks(String who, FakeView home, String question) {
        slack.as(who).picks(home, home.element("home:ask").orElseThrow(), List.of(question), InputState.NONE);
    }
}
