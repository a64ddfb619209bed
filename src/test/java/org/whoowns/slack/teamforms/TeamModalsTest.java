package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

@Tag("app")
class TeamModalsTest {

    private static EmbeddedServer server;
    private static FakeSlack slack;
    private static TeamDirectory directory;
    private static String workspace;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of());
        slack = server.getApplicationContext().getBean(FakeSlack.class);
        directory = server.getApplicationContext().getBean(TeamDirectory.class);
        workspace = slack.workspace().organisation().id();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void closeWindows() {
        Stream.of("maya", "jonas", "priya", "tom")
                .forEach(who -> slack.workspace().views().clear(slack.user(who)));
    }

    @Test
    void setsUpATeamAndShowsItAtHome() {
        var window = opens("maya", "Set up a team");
        assertThat(window.layout().stream()
                        .map(block -> block.path("label").path("text").asText()))
                .containsExactly(
                        "Team name",
                        "Channels",
                        "Operating model",
                        "Product Manager",
                        "Deputy for the Product Manager",
                        "Product Owner",
                        "Deputy for the Product Owner",
                        "Framework",
                        "Editors");

        var result = slack.as("maya")
                .submits(
                        window,
                        FormInput.in(window)
                                .put("Team name", "  Check \t out ")
                                .put("Channels", slack.channel("checkout").id())
                                .put("Operating model", "pm-and-po")
                                .put("Product Owner", id("jonas"))
                                .put("Deputy for the Product Owner", id("priya"))
                                .picks());

        assertThat(result.errors()).isEmpty();
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
        var home = finds("maya", "Check out");
        assertThat(home.words()).contains("*Check out*\u2002PM vacant · PO <@" + id("jonas") + ">");
        assertThat(team("Check out").holders().get("product-owner")).isEqualTo(new Holder(id("jonas"), id("priya")));
        assertThat(team("Check out").editors()).containsExactly(id("maya"));
    }

    @Test
    void recordsAnAgreementFromTheAnswerCard() {
        var setUp = opens("maya", "Set up a team");
        slack.as("maya")
                .submits(
                        setUp,
                        FormInput.in(setUp)
                                .put("Team name", "Searchers")
                                .put("Channels", slack.channel("search").id())
                                .put("Operating model", "pm-and-po")
                                .put("Product Manager", id("jonas"))
                                .picks());

        slack.as("priya").clicks(asks("priya", "search"), "Change for our team");
        assertThat(slack.awaitModal("priya").words()).contains(MessageCatalog.text("refusal.not.your.team"));

        slack.as("maya").clicks(asks("maya", "search"), "Change for our team");
        var window = slack.awaitModal("maya");
        assertThat(window.words()).contains("Ordering the backlog");
        slack.as("maya")
                .submits(
                        window,
                        FormInput.in(window)
                                .put("Who owns it here", "role:product-manager")
                                .put("Note", "Jonas knows the goals best")
                                .picks());

        assertThat(asks("maya", "search").words())
                .startsWith("Jonas Weber, Product Manager of Searchers")
                .contains("“Jonas knows the goals best” Default: Product Owner.");
    }

    @Test
    void setsUpATeamFromAnAnswerWithoutOne() {
        slack.as("sofia").clicks(asks("sofia", "general"), "Set up a team");

        assertThat(slack.awaitModal("sofia").words()).contains("Team name");
    }

    @Test
    void showsErrorsAtTheirFields() {
        setUp("maya", "Taken");
        var window = opens("maya", "Set up a team");

        var result = slack.as("maya")
                .submits(
                        window,
                        FormInput.in(window)
                                .put("Team name", "TAKEN")
                                .put("Operating model", "pm-and-po")
                                .put("Product Manager", id("jonas"))
                                .put("Product Owner", id("jonas"))
                                .put("Deputy for the Product Manager", id("jonas"))
                                .picks());

        assertThat(result.errors().keySet()).contains("holder:product-owner", "deputy:product-manager");
        assertThat(slack.as("maya")
                        .submits(
                                window,
                                FormInput.in(window).put("Team name", "taken ").picks())
                        .errors())
                .containsEntry(
                        "name", "There is already a team called Taken. Please choose another name, or edit that team.");
        assertThat(slack.as("maya")
                        .submits(
                                window,
                                FormInput.in(window)
                                        .put("Team name", "\u200B\u202E")
                                        .picks())
                        .errors())
                .containsEntry("name", "Please fill this in.");
    }

    @Test
    void acceptsNamesInAnyScriptUpToTheLimit() {
        for (var name : new String[] {"Kasse 🛒", "ຮ້ານ", "決済チーム", "x".repeat(80), "<!channel> & *bold*"}) {
            setUp("maya", name);
            assertThat(team(name).name().text()).isEqualTo(name);
        }
        var window = opens("maya", "Set up a team");
        var result = slack.as("maya")
                .submits(
                        window,
                        FormInput.in(window).put("Team name", "x".repeat(81)).picks());
        assertThat(result.errors()).containsEntry("name", MessageCatalog.text("fault.too.long", "80"));
    }

    @Test
    void asksOnlyForThePeopleThatTheOperatingModelNeeds() {
        var window = opens("maya", "Set up a team");
        var typed = FormInput.in(window)
                .put("Team name", "Fewer fields")
                .put("Product Manager", id("jonas"))
                .put("Product Owner", id("priya"));

        var owned = chooses("maya", window, "po-only", typed);
        assertThat(labels(owned))
                .contains("Product Owner", "Deputy for the Product Owner")
                .doesNotContain("Product Manager", "Deputy for the Product Manager");
        assertThat(owned.words())
                .contains(MessageCatalog.text("team.model.drops") + " *Product Manager*: <@" + id("jonas") + ">");
        // taking the choice back loses nothing
        var back = chooses("maya", owned, "pm-and-po", FormInput.in(owned));
        assertThat(back.words()).doesNotContain(MessageCatalog.text("team.model.drops"));
        assertThat(back.body().toString()).contains("\"initial_user\":\"" + id("jonas") + "\"", "Fewer fields");
        var merged = chooses("maya", back, "merged", FormInput.in(back));
        assertThat(labels(merged))
                .contains("Product Manager and Product Owner", "Deputy for the Product Manager and Product Owner")
                .doesNotContain("Product Owner");
        assertThat(merged.words()).contains("*Product Owner*: <@" + id("priya") + ">");
        submits("maya", merged, InputState.NONE);

        assertThat(team("Fewer fields").people()).containsExactly(id("jonas"));
        assertThat(team("Fewer fields").operatingModel()).isEqualTo("merged");
    }

    @Test
    void saysWhoIsDroppedBeforeSavingEvenIfTheFormWasNotRefreshed() {
        var window = opens("maya", "Set up a team");

        submits(
                "maya",
                window,
                FormInput.in(window)
                        .put("Team name", "In a hurry")
                        .put("Operating model", "po-only")
                        .put("Product Manager", id("jonas"))
                        .picks());

        var asking = slack.workspace().views().topmost(slack.user("maya")).orElseThrow();
        assertThat(asking.words()).contains(MessageCatalog.text("team.model.drops"));
        submits("maya", asking, InputState.NONE);
        assertThat(team("In a hurry").people()).isEmpty();
    }

    /// The form after another operating model is chosen.
    private static FakeView chooses(String who, FakeView window, String model, FormInput typed) {
        var before = labels(window);
        slack.as(who)
                .picks(
                        window,
                        window.element("form:model").orElseThrow(),
                        List.of(model),
                        typed.put("Operating model", model).picks());
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
    void createsOneTeamIfTheFormIsSubmittedTwice() {
        var window = opens("priya", "Set up a team");
        var input = FormInput.in(window).put("Team name", "Twice").picks();

        slack.as("priya").submits(window, input);
        var again = slack.as("priya").submits(window, input);

        assertThat(again.errors()).isEmpty();
        assertThat(directory.all(workspace).stream()
                        .filter(team -> team.name().text().equals("Twice")))
                .hasSize(1);
    }

    @Test
    void reportsAConcurrentEditAndKeepsTheInput() {
        var team = setUp("maya", "Contended");
        var mine = edits("maya", team);
        var theirs = edits("tom", team);
        submits("maya", mine, FormInput.in(mine).put("Framework", "safe").picks());

        submits(
                "tom",
                theirs,
                FormInput.in(theirs).put("Team name", "Contended no more").picks());

        var told = slack.workspace().views().topmost(slack.user("tom")).orElseThrow();
        assertThat(told.words())
                .contains("Someone else changed this while you were typing.")
                .contains("*Framework*: SAFe → Default");
        assertThat(told.element("input")
                        .orElseThrow()
                        .json()
                        .path("initial_value")
                        .asText())
                .isEqualTo("Contended no more");
        submits("tom", told, FormInput.in(told).put("Framework", "safe").picks());
        assertThat(team("Contended no more").framework()).isEqualTo("safe");
    }

    @Test
    void showsTheHandoverBeforeSaving() {
        var team = setUp("maya", "Handed over");
        var window = edits("maya", team);

        submits(
                "maya",
                window,
                FormInput.in(window).put("Product Owner", id("jonas")).picks());

        var asking = slack.workspace().views().topmost(slack.user("maya")).orElseThrow();
        assertThat(asking.title()).isEqualTo("Review the handover");
        assertThat(asking.words())
                .containsPattern("<@" + id("jonas") + "> takes over \\d+ responsibilities")
                .containsSubsequence("• *Strategy*: ", "• *Delivery*: ")
                .doesNotContainPattern("and \\d+ more");
        assertThat(team("Handed over").holder("product-owner").person()).isNull();

        submits("maya", asking, InputState.NONE);

        assertThat(team("Handed over").holder("product-owner").person()).isEqualTo(id("jonas"));
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
    }

    @Test
    void refusesPeopleWithoutRightsAndOfOtherOrganisations() {
        var team = setUp("maya", "Not yours");
        var window = edits("maya", team);

        var stolen = submits(
                "jonas", window, FormInput.in(window).put("Team name", "Mine").picks());

        assertThat(stolen.errors().get("name")).startsWith("Only people with a role in this team");
        var partner = submits(
                "nadia", window, FormInput.in(window).put("Team name", "Mine").picks());
        assertThat(partner.errors().get("name")).startsWith("Only people in this workspace can change its teams");
        assertThat(team("Not yours").name().text()).isEqualTo("Not yours");
    }

    @Test
    void changesTheEditors() {
        var team = setUp("maya", "With editors");
        var window = edits("maya", team);
        submits(
                "maya",
                window,
                FormInput.in(window).put("Editors", id("maya"), id("jonas")).picks());

        assertThat(team("With editors").editors()).containsExactlyInAnyOrder(id("maya"), id("jonas"));
        var theirs = edits("jonas", team("With editors"));
        submits(
                "jonas",
                theirs,
                FormInput.in(theirs).put("Editors", id("jonas")).picks());
        assertThat(team("With editors").editors()).containsExactly(id("jonas"));
        var found = finds("jonas", "With editors");
        slack.as("jonas")
                .clicks(found, TeamFixture.button(found, "home:team", team.id()).actionId());
        slack.await(() -> home("jonas", view -> view.words().contains("*Editors*: <@" + id("jonas") + ">")));
    }

    @Test
    void keepsTheEditorsThroughAHandover() {
        var team = setUp("maya", "Edited and handed over");
        var window = edits("maya", team);
        submits(
                "maya",
                window,
                FormInput.in(window)
                        .put("Product Owner", id("jonas"))
                        .put("Editors", id("maya"), id("priya"))
                        .picks());
        submits("maya", slack.awaitModal("maya"), InputState.NONE);

        assertThat(team("Edited and handed over").editors()).containsExactlyInAnyOrder(id("maya"), id("priya"));
    }

    /// Slack waits for three seconds, and then tells the person that nothing was saved.
    @Test
    void answersInTimeIfSlackDoesNotSayWhoSubmits() {
        try (var other = SlackAppFixture.open(Map.of())) {
            var its = other.getApplicationContext().getBean(FakeSlack.class);
            its.as("maya").opensHome();
            its.as("maya").clicks(its.awaitHome("maya"), "Set up a team");
            var window = its.awaitModal("maya");
            its.fail("users.info", InjectedFailure.HANGING);

            // nothing is known yet about Jonas
            var result = its.as("jonas")
                    .submits(
                            window,
                            FormInput.in(window).put("Team name", "Late").picks());

            assertThat(result.errors()).containsEntry("name", MessageCatalog.text("refusal.unconfirmed"));
            its.clearFailures();
            assertThat(its.as("jonas")
                            .submits(
                                    window,
                                    FormInput.in(window)
                                            .put("Team name", "Again")
                                            .picks())
                            .response()
                            .isSuccess())
                    .isTrue();
            assertThat(other.getApplicationContext()
                            .getBean(TeamDirectory.class)
                            .all(workspace))
                    .extracting(team -> team.name().text())
                    .doesNotContain("Late");
        }
    }

    @Test
    void refreshesAFormOfAnOlderVersion() {
        var window = opens("maya", "Set up a team");
        var body = window.body().deepCopy();
        body.withArray("blocks").remove(1);
        var older = slack.workspace().views().update(window, body, null);

        submits("maya", older, FormInput.in(older).put("Team name", "Kept").picks());

        var refreshed = slack.workspace().views().topmost(slack.user("maya")).orElseThrow();
        assertThat(refreshed.words()).contains("This form has changed since you opened it.");
        assertThat(refreshed
                        .element("input")
                        .orElseThrow()
                        .json()
                        .path("initial_value")
                        .asText())
                .isEqualTo("Kept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            private_metadata | {"v":99}
            callback_id      | team:gone
            callback_id      | other
            """)
    void rejectsAnUnknownModal(String field, String unknown) {
        var window = opens("maya", "Set up a team");
        var body = window.body().deepCopy();
        body.put(field, unknown);
        var older = slack.workspace().views().update(window, body, null);

        submits("maya", older, FormInput.in(older).put("Team name", "Kept").picks());

        assertThat(slack.workspace()
                        .views()
                        .topmost(slack.user("maya"))
                        .orElseThrow()
                        .words())
                .contains("This window is out of date.");
    }

    private static ActionResult submits(String who, FakeView window, InputState input) {
        return slack.as(who).submits(window, input);
    }

    /// Opens the Home tab and clicks a button there.
    private static FakeMessage asks(String who, String channel) {
        return slack.as(who)
                .in(channel)
                .command("/whoowns who decides the order of the backlog?")
                .message();
    }

    private static FakeView opens(String who, String button) {
        var overview = overview(who, button);
        slack.as(who).clicks(overview, button);
        return slack.awaitModal(who);
    }

    /// The Home tab with all teams, from whichever page was left open.
    private static FakeView overview(String who, String button) {
        slack.as(who).opensHome();
        var opened = slack.awaitHome(who);
        opened.element("← All teams").ifPresent(back -> slack.as(who).clicks(opened, back.actionId()));
        return slack.await(() -> home(who, view -> view.element(button).isPresent()));
    }

    private static FakeView edits(String who, Team team) {
        var home = finds(who, team.name().text());
        slack.as(who)
                .clicks(home, TeamFixture.button(home, "home:team", team.id()).actionId());
        var page = slack.await(() -> home(who, view -> view.element("Edit").isPresent()));
        slack.as(who).clicks(page, "Edit");
        return slack.await(() -> slack.workspace().views().topmost(slack.user(who)));
    }

    /// The Home tab, searched for the team. Without teams yet, the page that is shown first has no search.
    private static FakeView finds(String who, String team) {
        var form = opens(who, "Find a team");
        submits(who, form, FormInput.in(form).put("Part of its name", team).picks());
        return slack.await(() -> home(who, view -> view.words().contains("*" + team + "*")));
    }

    private static Optional<FakeView> home(String who, Predicate<FakeView> wanted) {
        return slack.workspace().views().home(slack.user(who)).filter(wanted);
    }

    private static Team setUp(String who, String name) {
        var window = opens(who, "Set up a team");
        var result =
                submits(who, window, FormInput.in(window).put("Team name", name).picks());
        assertThat(result.errors()).isEmpty();
        return team(name);
    }

    private static Team team(String name) {
        return directory.all(workspace).stream()
                .filter(team -> team.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String who) {
        return slack.user(who).id();
    }
}
