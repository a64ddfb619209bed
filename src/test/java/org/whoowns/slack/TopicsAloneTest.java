package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;

/// The app with a knowledge folder that has only topics: no roles, owners or frameworks.
@Tag("app")
class TopicsAloneTest {

    private static EmbeddedServer server;
    private static FakeSlack slack;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of("whoowns.knowledge", KnowledgeFolders.TOPICS_ALONE.toString()));
        slack = server.getApplicationContext().getBean(FakeSlack.class);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void helpsWithoutMentioningOwners() {
        var help = asks("help");

        assertThat(help.words())
                .startsWith(MessageCatalog.text("help.lead.topics"))
                .contains("`help`", "`list`")
                .doesNotContain("who owns", " vs ", "role");
        assertThat(help.labels()).contains("how does the coffee machine work?");
    }

    @Test
    void answersAndSharesATopic() {
        var answer = asks("how does the coffee machine work?");

        assertThat(answer.words()).startsWith("Making coffee\nPress the left button for one cup.");
        assertThat(answer.labels()).containsExactly("Details", "Share", "👍", "👎");
    }

    @Test
    void listsItsTopics() {
        assertThat(asks("list").words()).contains("Making coffee", "The fire drill", "Washing up");
    }

    @Test
    void findsNoRoles() {
        assertThat(asks("pm").words()).doesNotContain("Product Manager");
    }

    @Test
    void publishesAHomeTabWithoutRoles() {
        slack.as("jonas").opensHome();
        var home = slack.awaitHome("jonas");

        assertThat(home.words()).contains(MessageCatalog.text("home.ways"));
        slack.as("jonas").clicks(home, "how does the coffee machine work?");
        var window = slack.awaitModal("jonas");
        assertThat(window.words()).startsWith("Making coffee");
        slack.as("jonas").closes(window);
    }

    private static FakeMessage asks(String words) {
        return slack.as("maya").in("checkout").command("/whoowns " + words).message();
    }
}
