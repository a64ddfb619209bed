package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;

/// The app with custom knowledge: other roles, other frameworks.
@Tag("app")
class OtherKnowledgeTest {

    private static EmbeddedServer server;
    private static FakeSlack slack;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of("whoowns.knowledge", KnowledgeFolders.SECOND.toString()));
        slack = server.getApplicationContext().getBean(FakeSlack.class);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void helpsWithItsRolesAndItsExamples() {
        var help = asks("help");

        assertThat(help.words()).contains("`sre`", "`dev`", "`sre vs dev`", "`list`", "SRE team", "Development team");
        assertThat(help.labels())
                .containsExactly("who is on call at night?", "who deploys to production?", "when may I page somebody?");
    }

    @Test
    void answersEveryExampleOfItsHelp() {
        assertThat(asks("help").labels())
                .allSatisfy(example -> assertThat(asks(example).labels()).contains("Share"));
    }

    @Test
    void knowsItsRolesByName() {
        assertThat(asks("sre").words())
                .startsWith("SRE team\nKeeps the service dependable")
                .contains("Watching", "Responding", "Preparing", "The on-call rota", "Running the service");
        assertThat(asks("Dev").words()).startsWith("Development team\n").contains("Deploying to production");
        assertThat(asks("sre vs dev").words())
                .startsWith("SRE team and development team compared")
                .contains("Watching", "Changing");
    }

    @Test
    void answersFromItsEntries() {
        assertThat(asks("who is on call at night?").words())
                .startsWith("SRE team: The on-call rota")
                .contains("*Development team*: Names a second person");
    }

    @Test
    void comparesItsFrameworks() {
        var answer = asks("who is on call at night?");

        slack.as("maya").clicks(answer, "Details");
        var details = slack.awaitEdit(answer);
        slack.as("maya").clicks(details, "Compare frameworks");

        assertThat(slack.awaitEdit(details).words())
                .contains("House rules", "You run what you build", "Service management", "Support desk");
    }

    @Test
    void listsItsAreas() {
        assertThat(asks("list").words())
                .contains("Running the service", "Changing the service", "Promising and planning", "The on-call rota");
    }

    @Test
    void showsItsRolesOnTheHomeTab() {
        slack.as("jonas").opensHome();
        slack.as("jonas").clicks(slack.awaitHome("jonas"), "Roles at a glance");
        var home = slack.await(() -> slack.workspace()
                .views()
                .home(slack.user("jonas"))
                .filter(view -> view.element("All about the Development team").isPresent()));

        assertThat(home.words()).contains("SRE team", "Watching", "Development team", "Explaining");
        slack.as("jonas").clicks(home, "All about the Development team");
        var window = slack.awaitModal("jonas");
        assertThat(window.words()).startsWith("Development team").contains("Deploying to production");
        slack.as("jonas").closes(window);
    }

    @Test
    void mentionsNoRolesOfTheShippedKnowledge() {
        slack.as("priya").opensHome();
        var said = Stream.concat(
                Stream.of(slack.awaitHome("priya").words()),
                Stream.concat(
                                Stream.of("help", "list", "hello", "who are you?", "thanks", "zzyzx qwrtp"),
                                KnowledgeFolders.second().entries().stream().map(Entry::title))
                        .map(OtherKnowledgeTest::asks)
                        .map(answer -> answer.words() + answer.text()));

        assertThat(said)
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).doesNotContainPattern("(?i)product (manager|owner|team)"));
    }

    private static FakeMessage asks(String words) {
        return slack.as("maya").in("checkout").command("/whoowns " + words).message();
    }
}
