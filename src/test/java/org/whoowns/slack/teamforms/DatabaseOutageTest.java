package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.FailingDatabase;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// The database fails while a form is submitted or a button is clicked: after the first statement, after the second
/// and so on, until no statement is left. Each time the person gets an error message, keeps the input, and succeeds
/// once the database is back.
@Tag("database")
class DatabaseOutageTest {

    private static final String REFUSED = MessageCatalog.text("unavailable");
    private static final int STATEMENTS = 40;

    private static TeamFixture scene;

    @BeforeAll
    static void open() {
        scene = new TeamFixture(new HashMap<>(FailingDatabase.fresh()));
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void tidy() {
        comesBack();
        scene.tidy();
        // the Home tab may have been published during the outage
        scene.slack()
                .await(() -> Optional.of(scene.bean(MeterRegistry.class)
                                .get("whoowns.tasks.in.flight")
                                .gauge()
                                .value())
                        .filter(open -> open == 0));
        scene.slack().as("maya").opensHome();
        scene.homeWhere(
                "maya",
                view -> view.element("Set up a team").isPresent()
                        || view.element("← All teams").isPresent());
    }

    @Test
    void survivesAnOutageWhileATeamIsSetUp() {
        var window = scene.opens("maya", scene.overview("maya"), "Set up a team", "Set up a team");
        atAnyMoment(window, FormInput.in(window).put("Team name", "Left alone").picks());

        assertThat(scene.team("Left alone").editors()).containsExactly(scene.id("maya"));
    }

    @Test
    void survivesAnOutageWhileATeamIsEditedAndHandedOver() {
        var team = scene.given("Handed over", "maya", "", "jonas");
        var window = edits(team);
        atAnyMoment(
                window,
                FormInput.in(window).put("Product Owner", scene.id("priya")).picks());
        var asking = scene.window("maya", MessageCatalog.text("handover.title"));

        atAnyMoment(asking, InputState.NONE);

        assertThat(scene.team("Handed over").holder("product-owner").person()).isEqualTo(scene.id("priya"));
    }

    @Test
    void survivesAnOutageWhileATeamIsRemoved() {
        var team = scene.given("Removed", "maya", "", "");
        scene.slack().as("maya").clicks(edits(team), "Remove team");
        var window = scene.window("maya", MessageCatalog.text("team.remove"));

        atAnyMoment(window, InputState.NONE);

        assertThat(scene.has("Removed")).isFalse();
    }

    @Test
    void survivesAnOutageWhileAnAgreementIsMade() {
        var team = scene.given("Agreed", "maya", "", "jonas");
        var window = agrees(team);
        atAnyMoment(
                window,
                FormInput.in(window)
                        .put("Who owns it here", "role:product-manager")
                        .picks());

        assertThat(scene.team("Agreed").agreements()).containsKey("backlog-ordering");
    }

    @Test
    void survivesAnOutageWhileAnOutdatedFormIsSubmitted() {
        var team = scene.given("Older", "maya", "", "jonas");
        var window = agrees(team);
        var body = window.body().deepCopy();
        body.withArray("blocks").remove(window.layout().size() - 1);
        var older = scene.slack().workspace().views().update(window, body, null);

        FailingDatabase.forget(scene.roster());
        FailingDatabase.leavesAfter(0);
        var result = scene.submits(
                "maya",
                older,
                FormInput.in(older)
                        .put("Who owns it here", "role:product-manager")
                        .picks());

        assertThat(result.errors()).containsEntry(AgreementModal.OWNER, REFUSED);
    }

    @Test
    void survivesAnOutageWhileAButtonIsClicked() {
        var team = scene.given("Clicked", "maya", "", "jonas");
        var page = scene.page("maya", team);
        for (var button : new String[] {"Edit", "History", "Change for our team"}) {
            FailingDatabase.forget(scene.roster());
            FailingDatabase.leavesAfter(0);
            scene.slack().as("maya").clicks(page, button);
            scene.windowSaying("maya", REFUSED);
            comesBack();
            scene.tidy();
        }
    }

    @Test
    void survivesAnOutageWhileAChangeIsUndone() {
        var team = scene.given("Taken back", "maya", "", "jonas");
        var page = scene.page("maya", team);
        var taken = false;
        for (var statements = 0; !taken; statements++) {
            assertThat(statements).isLessThan(STATEMENTS);
            scene.slack().as("maya").clicks(page, "History");
            var history = scene.windowSaying("maya", "Undo");
            FailingDatabase.forget(scene.roster());
            FailingDatabase.leavesAfter(statements);
            scene.slack().as("maya").clicks(history, "Undo");
            var said = scene.slack()
                    .await(() -> scene.slack()
                            .workspace()
                            .views()
                            .topmost(scene.slack().user("maya"))
                            .filter(view -> view.words().contains(REFUSED)
                                    || view.words().contains(MessageCatalog.text("history.taken.back"))))
                    .words();
            comesBack();
            taken = !scene.has("Taken back");
            // the undo is confirmed even if the history can't be shown
            assertThat(said).contains(taken ? MessageCatalog.text("history.taken.back") : REFUSED);
            scene.tidy();
        }
    }

    /// Submits the form until it succeeds, with a database that fails one statement later each time.
    private static void atAnyMoment(FakeView window, InputState input) {
        var shown = window;
        for (var statements = 0; statements < STATEMENTS; statements++) {
            FailingDatabase.forget(scene.roster());
            FailingDatabase.leavesAfter(statements);
            var result = scene.submits("maya", shown, input);
            comesBack();
            assertThat(result.shown()).as("Slack's own words").isEmpty();
            if (result.errors().isEmpty() && !isStillAsked(shown)) {
                return;
            }
            if (result.errors().isEmpty()) {
                shown = scene.top("maya");
                assertThat(shown.words()).contains(REFUSED);
                assertThat(shown.body().path("submit").path("text").asText())
                        .isEqualTo(window.body().path("submit").path("text").asText());
            } else {
                assertThat(result.errors().values()).containsExactly(REFUSED);
            }
        }
        throw new AssertionError("it never went through");
    }

    /// The connection pool takes a moment to notice.
    private static void comesBack() {
        FailingDatabase.comesBack();
        scene.slack().await(() -> {
            try {
                return Optional.of(scene.roster().count(scene.workspace()));
            } catch (DatabaseUnavailableException notYet) {
                return Optional.empty();
            }
        });
    }

    private static boolean isStillAsked(FakeView window) {
        Supplier<String> title = () -> scene.top("maya").title();
        return scene.hasWindow("maya") && title.get().equals(window.title());
    }

    private static FakeView edits(Team team) {
        return scene.opens("maya", scene.page("maya", team), "Edit", "Edit team");
    }

    private static FakeView agrees(Team team) {
        scene.slack()
                .as("maya")
                .clicks(
                        scene.asks(
                                "maya",
                                "general",
                                "who decides the order of the backlog in "
                                        + team.name().text() + "?"),
                        "Change for our team");
        return scene.window("maya", MessageCatalog.text("we.do.it.differently"));
    }
}
