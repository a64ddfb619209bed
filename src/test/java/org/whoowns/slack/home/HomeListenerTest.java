package org.whoowns.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.slack.SlackAppFixture;

@Tag("app")
class HomeListenerTest {

    private final FakeSlack slack = SlackAppFixture.slack();

    @Test
    void showsTheRolesAtAGlanceAndHowToAsk() {
        slack.as("maya").opensHome();

        var home = slack.awaitHome("maya");
        assertThat(home.words()).contains(MessageCatalog.text("home.ways"), MessageCatalog.text("help.privacy"));

        slack.as("maya").clicks(home, "Roles at a glance");

        var roles = slack.await(() -> slack.workspace()
                .views()
                .home(slack.user("maya"))
                .filter(view -> view.element("← Back").isPresent()));
        assertThat(roles.words())
                .contains("Product Manager", "Strategic vision", "Market analysis", "Objective setting")
                .contains("Stakeholder communication", "Product Owner", "Tactical execution", "Design and stories")
                .contains("Backlog management", "Developer collaboration");
        slack.as("maya").clicks(roles, "← Back");
        slack.await(() -> slack.workspace()
                .views()
                .home(slack.user("maya"))
                .filter(view -> view.element("← Back").isEmpty()));
    }

    @Test
    void opensTheListOfAllEntries() {
        slack.as("priya").opensHome();
        var home = slack.awaitHome("priya");

        slack.as("priya").clicks(home, MessageCatalog.text("all.answers"));
        var all = slack.awaitModal("priya");
        assertThat(all.words()).contains(MessageCatalog.text("contents"));
        slack.as("priya").closes(all);
    }

    @Test
    void answersAClickInAModal() {
        slack.as("jonas").opensHome();
        var home = slack.awaitHome("jonas");
        var example = home.layout().stream()
                .flatMap(Element::within)
                .filter(element -> element.actionId().startsWith("answer:"))
                .findFirst()
                .orElseThrow();

        slack.as("jonas").clicks(home, example.actionId());

        var modal = slack.awaitModal("jonas");
        assertThat(modal.title()).isEqualTo("WhoOwns");
        assertThat(modal.element("Share")).isEmpty();
        slack.as("jonas").clicks(modal, "Details");
        assertThat(slack.await(() -> slack.workspace()
                        .views()
                        .topmost(slack.user("jonas"))
                        .filter(view -> view.words().contains("Source: "))))
                .isNotNull();
        slack.as("jonas").closes(modal);
    }

    @Test
    void isPublishedAgainOnlyIfItChanged() {
        slack.as("maya").opensHome();
        var home = slack.awaitHome("maya");

        slack.as("maya").opensHome();
        // the answer to a later question arrives after it
        slack.awaitReply(slack.as("maya").directMessage("help"));

        assertThat(slack.awaitHome("maya").hash()).isEqualTo(home.hash());
    }
}
