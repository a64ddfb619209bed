package org.whoowns.slack.home.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.Answer;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.gap.GapList;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.WorkspaceOwnership;
import org.whoowns.teams.ledger.Actor;

/// What the Home tab says about teams, a row each.
class HomeViewTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String READER = "U1";

    @Test
    void asksForNothingIfNothingIsToDo() {
        var home = home(team("Checkout", "pm-and-po", READER, "U2"));

        assertThat(home).doesNotContain("Needs you", "⚠️").contains("*Checkout*\u2002PM <@U1> · PO <@U2>");
    }

    @Test
    void asksForWhatIsVacantDueOrToBeHandedOver() {
        var due = new Agreement(
                "pricing", new Agreement.Decision.ToRole("product-owner"), null, "U2", NOW.minusSeconds(400L * 86_400));
        var team = team("Checkout", "pm-and-po", READER, null).withAgreements(List.of(due));

        var home = home(team, stoodIn("Search"));

        assertThat(home)
                .containsSubsequence(
                        "Needs you",
                        "*Checkout* · Product Owner: vacant.",
                        "Name someone",
                        "The agreement on Pricing is due for a review.",
                        "Review: Checkout",
                        "Still right: Checkout",
                        "*Search* · <@U1> is standing in as Product Owner.",
                        "Name someone: Search",
                        "Your teams (2)",
                        "⚠️ 2 need attention");
    }

    @Test
    void namesAnOperatingModelOnlyWhereItDiffers() {
        var usual = KNOWLEDGE.operatingModel("pm-and-po").orElseThrow().title();
        var other = KNOWLEDGE.operatingModel("merged").orElseThrow().title();

        var home = home(
                team("A", "pm-and-po", READER, "U2"),
                team("B", "pm-and-po", READER, "U2"),
                team("C", "merged", READER, null));

        assertThat(home).doesNotContain(usual).containsOnlyOnce(other).contains("*C*\u2002PM/PO <@U1> · " + other);
    }

    @Test
    void keepsALongNameOnTheLine() {
        var name = "Customer Identity, Consent and Access Management Platform (EMEA)";

        var home = home(team(name, "pm-and-po", READER, "U2"));

        assertThat(home).contains("*Customer Identity, Co…*").doesNotContain("*" + name);
    }

    private static Team stoodIn(String name) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("U2", null));
        holders.put("product-owner", new Holder(null, READER));
        return team(name, "pm-and-po", holders);
    }

    private static Team team(String name, String model, @Nullable String pm, @Nullable String po) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(pm, null));
        holders.put("product-owner", new Holder(po, null));
        return team(name, model, holders);
    }

    private static Team team(String name, String model, SequencedMap<String, Holder> holders) {
        return new Team(
                "T1",
                name,
                TeamName.of(name).orElseThrow(),
                List.of(),
                model,
                null,
                holders,
                new LinkedHashMap<>(),
                Set.of(READER),
                1);
    }

    private static String home(Team... teams) {
        var all = List.of(teams);
        var page = new HomePage(
                new Actor("T1", READER, false, false, true),
                HomeState.START,
                KNOWLEDGE,
                new Answer.Guide(List.of(), List.of(), List.of()),
                all,
                all,
                all.size(),
                1,
                null,
                List.of(),
                new WorkspaceOwnership(KNOWLEDGE, WorkspaceAgreements.none("T1"), Set.of()),
                null,
                List.of(),
                GapList.NONE,
                List.of(),
                null,
                null,
                NOW,
                false);
        return GsonFactory.createSnakeCase()
                .toJson(HomeView.of(page).getBlocks())
                .replace("\\u003c", "<")
                .replace("\\u003e", ">");
    }
}
