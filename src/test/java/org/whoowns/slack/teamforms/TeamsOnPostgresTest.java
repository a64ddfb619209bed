package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.teams.ledger.TestDatabase;

/// End-to-end test of a team's life cycle with PostgreSQL. Details are tested in faster tests.
@Tag("database")
class TeamsOnPostgresTest {

    private final EmbeddedServer server = SlackAppFixture.open(TestDatabase.POSTGRES.fresh());
    private final FakeSlack slack = server.getApplicationContext().getBean(FakeSlack.class);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void setsUpEditsAgreesAndUndoes() {
        slack.as("maya").opensHome();
        slack.as("maya").clicks(slack.awaitHome("maya"), "Set up a team");
        var form = slack.awaitModal("maya");
        submits(
                form,
                FormInput.in(form)
                        .put("Team name", "Checkout")
                        .put("Channels", slack.channel("checkout").id())
                        .put("Operating model", "pm-and-po")
                        .put("Product Owner", slack.user("jonas").id())
                        .picks());
        assertThat(asks().words()).startsWith("Jonas Weber, Product Owner of Checkout");

        slack.as("maya").clicks(home("*Checkout*"), "Open");
        slack.as("maya").clicks(home("*Product Owner*"), "Edit");
        var edit = slack.awaitModal("maya");
        submits(
                edit,
                FormInput.in(edit)
                        .put("Product Owner", slack.user("priya").id())
                        .picks());
        // the handover is confirmed first
        submits(slack.awaitModal("maya"), InputState.NONE);
        assertThat(asks().words()).startsWith("Priya Raman, Product Owner of Checkout");

        slack.as("maya").clicks(asks(), "Change for our team");
        var agreement = slack.awaitModal("maya");
        submits(
                agreement,
                FormInput.in(agreement)
                        .put("Who owns it here", "role:product-manager")
                        .picks());
        assertThat(asks().words()).contains("In *Checkout*: vacant.", "Agreed ", "Default: Product Owner.");

        slack.as("maya").clicks(home(MessageCatalog.text("history.latest")), "History");
        slack.as("maya").clicks(slack.awaitModal("maya"), "Undo");
        slack.await(() -> slack.workspace()
                .views()
                .topmost(slack.user("maya"))
                .filter(view -> view.words().contains(MessageCatalog.text("history.taken.back"))));
        assertThat(asks().words()).startsWith("Priya Raman, Product Owner of Checkout");
    }

    private void submits(FakeView window, InputState input) {
        assertThat(slack.as("maya").submits(window, input).errors()).isEmpty();
    }

    private FakeView home(String showing) {
        return slack.await(() -> slack.workspace()
                .views()
                .home(slack.user("maya"))
                .filter(view -> view.words().contains(showing)));
    }

    private FakeMessage asks() {
        return slack.as("maya")
                .in("checkout")
                .command("/whoowns who decides the order of the backlog?")
                .message();
    }
}
