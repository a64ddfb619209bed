package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.teamforms.history.HistoryModal;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.jdbc.TeamRepository;

/// Agreement forms submitted after a concurrent change, in an older form, or twice.
@Tag("app")
class AgreementModalsTest {

    private static final String OWNER = "Who owns it here";
    private static final String ENTRY = "pricing";

    private final TeamFixture scene = TeamFixture.shared();
    private final FakeSlack slack = scene.slack();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void reportsAConcurrentAgreementAndKeepsTheInput() {
        var team = agreed("Agreeing at once", new Decision.ToRole("product-owner"));
        var mine = opens("maya", team);
        var theirs = opens("tom", team);
        scene.submits("maya", mine, filled(mine, "shared"));

        var person = chooses("tom", theirs, "person", FormInput.in(theirs).put("Responsibility", ENTRY));
        scene.submits(
                "tom",
                person,
                FormInput.in(person)
                        .put("Which person", scene.id("jonas"))
                        .put("Note", "Jonas did it before")
                        .picks());

        var told = scene.top("tom");
        assertThat(told.words())
                .contains(MessageCatalog.text("outdated"))
                .contains("*Pricing*: " + MessageCatalog.text("shared"))
                .contains("Who owns it in Agreeing at once?");
        assertThat(decision(team)).isEqualTo(new Decision.Together(null));
        assertThat(field(told, OWNER)).contains("\"value\":\"person\"");
        assertThat(field(told, "Which person")).contains(scene.id("jonas"));
        assertThat(field(told, "Note")).contains("Jonas did it before");

        // Slack sends untouched fields as shown
        scene.submits("tom", told, InputState.NONE);

        assertThat(scene.hasWindow("tom")).isFalse();
        assertThat(decision(team)).isEqualTo(new Decision.ToPerson(scene.id("jonas")));
        assertThat(agreement(team).note()).isEqualTo("Jonas did it before");
    }

    @Test
    void renewsAnAgreementThatIsStillRight() {
        var set = scene.given("Reviewed yearly", "maya", "jonas", "maya");
        var decision = new Decision.ToRole("product-owner");
        scene.apply(new Change.Agree(TeamFixture.key(), set.id(), set.version(), ENTRY, decision, "Agreed"), "maya");
        var team = scene.team("Reviewed yearly");
        var before = aged(team);
        var home = scene.homeShowing(
                "maya", "Reviewed yearly* · " + MessageCatalog.text("agreement.review.due", "Pricing"));

        slack.as("maya").clicks(home, "Still right");

        scene.homeWhere("maya", view -> !view.words().contains("due for a review"));
        var renewed = agreement(team);
        assertThat(renewed.at()).isAfter(before.at());
        assertThat(renewed.decision()).isEqualTo(before.decision());
        var history = scene.roster().history(scene.workspace(), team.id(), 1);
        assertThat(HistoryModal.line(
                        history.getFirst(),
                        history,
                        scene.bean(CurrentSnapshot.class).snapshot().knowledge()))
                .contains("*Pricing*: " + MessageCatalog.text("history.confirmed"));

        scene.apply(new Change.Undo(TeamFixture.key(), history.getFirst().number()), "maya");

        assertThat(agreement(team)).isEqualTo(before);
    }

    /// Its agreement as if it had been made years ago.
    private Agreement aged(Team team) {
        var old = agreement(team).at().toString();
        var rows = scene.bean(TeamRepository.class);
        var row = rows.find(scene.workspace(), team.id()).orElseThrow();
        rows.update(
                row.workspace(),
                row.id(),
                row.nameKey(),
                row.version(),
                row.document().replace(old, "2020-01-02T03:04:05Z"));
        scene.roster().forgetAll();
        scene.overview("maya");
        return agreement(team);
    }

    @Test
    void showsTheFieldsThatTheChosenOwnerNeeds() {
        var team = agreed("Conditional", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);
        assertThat(labels(window)).doesNotContain("Which person", "Who decides if they can't agree");

        var person = chooses("maya", window, "person", FormInput.in(window).put("Responsibility", ENTRY));
        assertThat(labels(person)).contains("Which person").doesNotContain("Who decides if they can't agree");
        var shared = chooses("maya", person, "shared", FormInput.in(person));
        assertThat(labels(shared)).contains("Who decides if they can't agree").doesNotContain("Which person");
    }

    @Test
    void asksForThePersonIfTheFormWasNotRefreshed() {
        var team = agreed("Not refreshed", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);

        scene.submits("maya", window, filled(window, "person"));

        assertThat(labels(scene.top("maya"))).contains("Which person");
    }

    @Test
    void saysThatAnAgreementEqualsTheDefaultAndCountsNoDifference() {
        var team = agreed("As usual", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);

        var chosen = window;
        for (var owner : List.of("role:designer", "role:product-manager")) {
            var remark = owner.endsWith("manager") ? "agreement.same" : "agreement.by.default";
            scene.slack()
                    .as("maya")
                    .picks(
                            chosen,
                            chosen.element("form:owner").orElseThrow(),
                            List.of(owner),
                            FormInput.in(chosen)
                                    .put("Responsibility", ENTRY)
                                    .put(OWNER, owner)
                                    .picks());
            chosen = scene.windowSaying("maya", MessageCatalog.text(remark));
        }
        scene.submits("maya", chosen, InputState.NONE);

        assertThat(decision(team)).isEqualTo(new Decision.ToRole("product-manager"));
        var page = scene.page("maya", team).words();
        assertThat(page)
                .contains("*Pricing*: Product Manager " + MessageCatalog.text("agreement.same.here"))
                .doesNotContain("Differs from the default (1)");
        scene.finds("maya", "As usual");
        scene.homeWhere(
                "maya",
                view -> view.words().contains("*As usual*") && !view.words().contains("from the default"));
    }

    @Test
    void groupsResponsibilitiesByAreaInAlphabeticalOrder() {
        var window = opens("maya", agreed("Picking", new Decision.ToRole("product-owner")));

        var groups = window.element("form:entry").orElseThrow().json().path("option_groups");
        assertThat(groups)
                .hasSizeGreaterThan(3)
                .allSatisfy(group -> assertThat(group.path("options")
                                .valueStream()
                                .map(option -> option.path("text").path("text").asText()))
                        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER));
    }

    /// The form after an owner is chosen.
    private FakeView chooses(String who, FakeView window, String owner, FormInput input) {
        var before = labels(window);
        slack.as(who)
                .picks(
                        window,
                        window.element("form:owner").orElseThrow(),
                        List.of(owner),
                        input.put(OWNER, owner).picks());
        return slack.await(() -> slack.workspace()
                .views()
                .topmost(slack.user(who))
                .filter(view -> !labels(view).equals(before)));
    }

    private static List<String> labels(FakeView window) {
        return window.layout().stream()
                .map(block -> block.path("label").path("text").asText())
                .toList();
    }

    @Test
    void reportsTheDefaultIfTheAgreementWasWithdrawnMeanwhile() {
        var team = agreed("Withdrawn meanwhile", new Decision.ToRole("product-owner"));
        var window = opens("tom", team);
        scene.apply(new Change.Withdraw(TeamFixture.key(), team.id(), team.version(), ENTRY), "maya");

        scene.submits("tom", window, filled(window, "shared"));

        assertThat(scene.top("tom").words()).contains("*Pricing*: " + MessageCatalog.text("agreement.default"));
        assertThat(scene.team(team.name().text()).agreements()).isEmpty();
    }

    @Test
    void reportsAConcurrentDecisionForTheWorkspace() {
        var window = scene.opens(
                "tom", scene.place("tom", "Decisions for everyone"), "Decide for everyone", "Decide for everyone");
        scene.apply(
                new Change.AgreeEverywhere(
                        TeamFixture.key(), company().version(), ENTRY, new Decision.Together(null), null),
                "sofia");

        scene.submits("tom", window, filled(window, "role:product-manager"));

        var told = scene.top("tom");
        assertThat(told.words())
                .contains(
                        MessageCatalog.text("outdated"),
                        "*Pricing*: " + MessageCatalog.text("shared"),
                        MessageCatalog.text("agreement.for.all"));
        assertThat(decidedForAll()).isEqualTo(new Decision.Together(null));

        scene.submits("tom", told, InputState.NONE);

        assertThat(decidedForAll()).isEqualTo(new Decision.ToRole("product-manager"));
        scene.apply(new Change.WithdrawEverywhere(TeamFixture.key(), company().version(), ENTRY), "tom");
    }

    @Test
    void refreshesAFormOfAnOlderVersion() {
        var team = agreed("Older form", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);
        var body = window.body().deepCopy();
        body.withArray("blocks").remove(window.layout().size() - 1);
        var older = slack.workspace().views().update(window, body, null);

        scene.submits("maya", older, filled(older, "shared"));

        var refreshed = scene.top("maya");
        assertThat(refreshed.words()).contains(MessageCatalog.text("old.form")).contains("Who owns it in Older form?");
        assertThat(field(refreshed, OWNER)).contains("\"value\":\"shared\"");
        assertThat(decision(team)).isEqualTo(new Decision.ToRole("product-owner"));

        scene.submits(
                "maya",
                refreshed,
                FormInput.in(refreshed).put("Note", "Now there").picks());

        assertThat(decision(team)).isEqualTo(new Decision.Together(null));
        assertThat(agreement(team).note()).isEqualTo("Now there");
    }

    @Test
    void rejectsAnUnknownModal() {
        var team = agreed("Unknown window", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);
        var body = window.body().deepCopy();
        body.put(
                "private_metadata",
                window.body().path("private_metadata").asText().replace("\"v\":2", "\"v\":99"));
        var older = slack.workspace().views().update(window, body, null);

        scene.submits("maya", older, filled(older, "shared"));

        assertThat(scene.top("maya").words()).contains(MessageCatalog.text("old.window"));
        assertThat(decision(team)).isEqualTo(new Decision.ToRole("product-owner"));
    }

    @Test
    void agreesOnceIfTheFormIsSubmittedTwice() {
        var team = agreed("Agreeing twice", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);
        var input = filled(window, "shared");

        scene.submits("maya", window, input);
        var version = scene.team("Agreeing twice").version();
        var again = scene.submits("maya", window, input);

        // as the first time, without a conflict
        assertThat(again.response())
                .asInstanceOf(type(AppResponse.Answered.class))
                .satisfies(answered -> assertThat(answered.body()).contains("\"clear\""));
        assertThat(scene.team("Agreeing twice").version()).isEqualTo(version);
        assertThat(decision(team)).isEqualTo(new Decision.Together(null));
    }

    @Test
    void refusesTheSameSubmissionByAnotherPerson() {
        var team = agreed("Replayed", new Decision.ToRole("product-owner"));
        var window = opens("maya", team);
        var input = filled(window, "shared");
        scene.submits("maya", window, input);

        var replayed = scene.submits("priya", window, input);

        assertThat(replayed.errors().get(AgreementModal.OWNER)).startsWith("Only people with a role in this team");
    }

    private FakeView opens(String who, Team team) {
        return scene.opens(who, scene.page(who, team), "Change for our team", "Change for our team");
    }

    private static InputState filled(FakeView window, String owner) {
        return FormInput.in(window)
                .put("Responsibility", ENTRY)
                .put(OWNER, owner)
                .picks();
    }

    private Team agreed(String name, Decision decision) {
        var team = scene.given(name, "maya", "", "");
        scene.apply(new Change.Agree(TeamFixture.key(), team.id(), team.version(), ENTRY, decision, null), "maya");
        return scene.team(name);
    }

    private Agreement agreement(Team team) {
        return Objects.requireNonNull(
                scene.team(team.name().text()).agreements().get(ENTRY));
    }

    private Decision decision(Team team) {
        return agreement(team).decision();
    }

    private WorkspaceAgreements company() {
        return scene.roster().workspaceAgreements(scene.workspace());
    }

    private Decision decidedForAll() {
        return Objects.requireNonNull(company().agreements().get(ENTRY)).decision();
    }

    /// The initial value of the field.
    private static String field(FakeView window, String label) {
        return window.layout().stream()
                .filter(block -> block.path("label").path("text").asText().equals(label))
                .map(block -> block.path("element").toString())
                .findFirst()
                .orElseThrow();
    }
}
