package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;

/// Tests of external users, shared channels and deactivated users.
class SharedChannelTest {

    private final FakeSlackFixture fixture = new FakeSlackFixture(List.of(), Duration.ofSeconds(3));
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void externalUsersSeeSharedChannelsOnly() {
        assertThat(slack.workspace().conversations().channels(slack.user("nadia")))
                .containsExactly(slack.channel("harbor-partners"));
        assertThat(slack.workspace().conversations().channels(slack.user("maya")))
                .contains(slack.channel("harbor-partners"), slack.channel("checkout"));
    }

    @Test
    void clicksCarryTheUsersHomeWorkspace() {
        fixture.app.respondWith(Answer.EMPTY);
        fixture.call("chat.postMessage", """
                {"channel":"C07HARBOR01","text":"card","blocks":[{"type":"actions","elements":[
                  {"type":"button","action_id":"edit","text":{"type":"plain_text","text":"Edit"}}]}]}""");

        slack.as("nadia")
                .clicks(slack.messages(slack.channel("harbor-partners")).getLast(), "Edit");

        JsonNode json = fixture.app.last().json();
        assertThat(json.path("user").path("team_id").asText()).isEqualTo("T07HARBOR01");
        assertThat(json.path("team").path("id").asText()).isEqualTo("T07LANTERN1");
    }

    @Test
    void externalUsersCannotRunCommands() {
        var result = slack.as("nadia").in("harbor-partners").command("/whoowns help");

        assertThat(result.text()).isEqualTo("/whoowns is for the people of Lantern Goods only.");
        assertThat(fixture.app.seen()).isEmpty();
    }

    @Test
    void mentionsAreMarkedAsShared() {
        slack.as("nadia").in("harbor-partners").mentions("who decides?");

        JsonNode json =
                slack.await(() -> fixture.app.seen().stream().findFirst()).json();
        assertThat(json.path("is_ext_shared_channel").asBoolean()).isTrue();
        assertThat(json.path("event").path("team").asText()).isEqualTo("T07HARBOR01");
    }

    @Test
    void deactivatedUsersAreDeleted() {
        slack.workspace().deactivate(slack.user("jonas"));

        assertThat(fixture.call("users.info", "{\"user\":\"U07JONAS001\"}").body())
                .contains("\"deleted\":true");
    }
}
