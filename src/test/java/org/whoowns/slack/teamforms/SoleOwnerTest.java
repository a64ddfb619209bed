package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// People who are named by agreements, or are in several teams, as all answers and views show them.
@Tag("app")
class SoleOwnerTest {

    private static final String QUESTION = "who decides the order of the backlog?";

    private final TeamFixture scene = TeamFixture.shared();
    private final FakeSlack slack = scene.slack();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void countsSomebodyNamedByATeamEverywhere() {
        var team = agreed(scene.given("Naming", "maya", "jonas", ""), "pricing", new Decision.ToPerson(id("sofia")));
        var sofia = "<@" + id("sofia") + ">";

        assertThat(asks("sofia", "general", "contract").words())
                .contains("*Naming* · " + sofia, "accountable for 1, 1 differs from the default", "*Pricing*");
        assertThat(asks("maya", "general", "contract Naming").words())
                .containsSubsequence("*Naming* · Product Owner: vacant", "*Naming* · " + sofia, "*Pricing*");
        assertThat(asks("maya", "general", sofia).words())
                .contains("*Naming*: named for specific responsibilities; accountable for 1");
        assertThat(asks("sofia", "general", "pricing").words()).startsWith("Sofía Lindqvist-Montgomery");
        assertThat(asks("sofia", "general", "teams").words())
                .containsSubsequence("Your teams (1)", "*Naming*", "Other teams (");
        scene.overview("sofia");
        assertThat(contract("sofia")).contains("*Naming* · " + sofia, "accountable for 1");
        assertThat(scene.page("maya", team).words()).contains(sofia + ": Pricing");
    }

    @Test
    void aTeamsPageNamesEveryResponsibility() {
        var team = agreed(
                agreed(scene.given("Whole", "maya", "", ""), "pricing", new Decision.ToPerson(id("nadia"))),
                "kpis",
                new Decision.ToRole("designer"));
        var words = scene.page("maya", team).words();

        var owned = words.substring(words.indexOf(MessageCatalog.text("responsibilities")));
        assertThat(scene.bean(CurrentSnapshot.class).snapshot().knowledge().responsibilities())
                .allSatisfy(each -> assertThat(owned.replace("&amp;", "&")).contains(each.title()));
    }

    @Test
    void countsSomebodyNamedForTheWholeWorkspace() {
        scene.apply(
                new Change.AgreeEverywhere(
                        TeamFixture.key(),
                        scene.roster().workspaceAgreements(scene.workspace()).version(),
                        "okrs",
                        new Decision.ToPerson(id("tom")),
                        null),
                "tom");

        assertThat(asks("tom", "general", "contract").words())
                .containsSubsequence("*Whole workspace* · <@" + id("tom") + ">", "accountable for 1");
        assertThat(asks("maya", "general", "<@" + id("tom") + ">").words())
                .contains("*Whole workspace*: named for specific responsibilities; accountable for 1");
        scene.overview("tom");
        assertThat(contract("tom")).contains("*Whole workspace* · <@" + id("tom") + ">", "accountable for 1");
    }

    @Test
    void asksSomebodyInSeveralTeamsWhichOneTheyMean() {
        for (var name : List.of("Beta", "Alpha", "Gamma")) {
            scene.given(name, "maya", "", "priya");
        }

        var answer = asks("priya", "general", QUESTION);

        assertThat(answer.words()).contains("You're in 3 teams. Which one?");
        assertThat(answer.labels())
                .containsSubsequence("Alpha", "Beta", "Gamma")
                .doesNotContain("Set up a team", "Change for our team");
        slack.as("priya").clicks(answer, "Beta");
        assertThat(slack.awaitEdit(answer).words()).startsWith("Priya Raman, Product Owner of Beta");

        var people = asks("priya", "general", "who is our PO?");
        assertThat(people.words()).isEqualTo("You're in 3 teams. Which one?\nAlpha\nBeta\nGamma");
        slack.as("priya").clicks(people, "Alpha");
        assertThat(slack.awaitEdit(people).words()).contains("Who is who in Alpha");

        asks("priya", "general", QUESTION);
        var change = asks("priya", "general", "we do it differently");
        assertThat(change.words()).startsWith("You're in 3 teams. In which one");
        slack.as("priya").clicks(change, "Gamma");
        assertThat(scene.window("priya", "Change for our team").words()).contains("Who owns it in Gamma?");
    }

    @Test
    void saysWhyNothingIsShownInASharedChannel() {
        scene.given("Not for partners", "maya", "jonas", "");
        slack.awaitReply(slack.as("nadia").in("harbor-partners").mentions("who owns the vision?"));

        assertThat(asks("jonas", "harbor-partners", QUESTION).words())
                .startsWith("Product Owner: Ordering the backlog")
                .contains(MessageCatalog.text("here.shared.place"));
        for (var words : List.of("who is the PO of Not for partners?", "who is our PO?", "@jonas")) {
            assertThat(asks("jonas", "harbor-partners", words).words())
                    .isEqualTo(MessageCatalog.text("overview.shared.place"));
        }
    }

    @Test
    void opensTheFixOfEachFinding() {
        scene.given("Unfilled", "maya", "", "jonas");
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder(id("jonas"), null));
        agreed(
                scene.given(new TeamDraft("Lacking", List.of(), "po-only", null, holders, null), "maya"),
                "pricing",
                new Decision.ToRole("product-manager"));

        var check = asks("maya", "general", "check");

        slack.as("maya").clicks(check, fix(check, "*Unfilled*"));
        var form = scene.window("maya", "Edit team");
        assertThat(form.body().toString()).contains("\"initial_value\":\"Unfilled\"");
        slack.workspace().views().clear(slack.user("maya"));

        slack.as("maya").clicks(check, fix(check, "The agreement on Pricing"));
        var agreement = scene.window("maya", "Change for our team");
        assertThat(agreement.words()).contains("*Pricing*", "Who owns it in Lacking?");
        scene.submits(
                "maya",
                agreement,
                FormInput.in(agreement)
                        .put("Who owns it here", "role:product-owner")
                        .picks());
        assertThat(asks("maya", "general", "check").words()).doesNotContain("The agreement on Pricing");
        var blocks = check.layout();
        assertThat(IntStream.range(0, blocks.size())
                        .filter(i -> blocks.get(i).toString().contains("• "))
                        .boxed())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(withNext(blocks, i).flatMap(Element::within))
                        .isNotEmpty()
                        .first()
                        .extracting(Element::type)
                        .isEqualTo("button"));
    }

    private static String fix(FakeMessage check, String finding) {
        var blocks = check.layout();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).path("text").path("text").asText().contains(finding))
                .boxed()
                .flatMap(i -> withNext(blocks, i).flatMap(Element::within))
                .findFirst()
                .orElseThrow()
                .actionId();
    }

    /// A finding with several buttons has them below.
    private static Stream<JsonNode> withNext(List<JsonNode> blocks, int index) {
        return blocks.subList(index, Math.min(index + 2, blocks.size())).stream();
    }

    private FakeMessage asks(String who, String channel, String words) {
        return scene.asks(who, channel, words);
    }

    private Team agreed(Team team, String entry, Decision decision) {
        scene.apply(new Change.Agree(TeamFixture.key(), team.id(), team.version(), entry, decision, null), "maya");
        return scene.team(team.name().text());
    }

    private String id(String who) {
        return scene.id(who);
    }

    /// The person's contract, from their Home tab.
    private String contract(String who) {
        var home = scene.homeWhere(who, view -> view.element("My role contract").isPresent());
        return scene.opens(who, home, "My role contract", "Role contract").words();
    }
}
