package org.whoowns.slack.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.learning.notice.NoticePlanner;
import org.whoowns.learning.outbox.Outbox;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Change;

/// What people and channels are told of changes.
@Tag("app")
@Timeout(120)
class ChangeNoticesInSlackTest {

    private static TeamFixture scene;
    private static FakeSlack slack;

    @BeforeAll
    static void open() {
        scene = new TeamFixture(Map.of(
                "whoowns.notices.pause", "0s",
                "whoowns.notices.poll", "1h",
                "whoowns.outbox.poll", "1h",
                "whoowns.handoff.working-hours", "false"));
        slack = scene.slack();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    private static void tell() {
        scene.bean(NoticePlanner.class).plan();
        scene.bean(Outbox.class).send();
    }

    @Test
    void saysWhatARoleMeansToWhoGainsIt() {
        scene.given("Payments", "tom", "priya", "jonas");
        tell();

        var message = slack.awaitMessage(
                slack.directMessages("priya"), each -> each.words().contains("Payments"));
        assertThat(message.words())
                .containsPattern(
                        "You're now the Product Manager of Payments: accountable for [1-9]\\d*, shared [1-9]\\d*\\.")
                .contains("Changed by Tom Adeyemi");
        slack.as("priya").clicks(message, text("contract.mine"));
        assertThat(scene.window("priya", text("contract.title")).words()).contains("Payments");
    }

    @Test
    void saysWhoTakesOver() {
        var team = scene.given("Delivery", "tom", "priya", "jonas");
        var removed = new Change.RemoveTeam(TeamFixture.key(), team.id(), team.version());
        tell();
        scene.apply(removed, "tom");
        tell();

        slack.awaitMessage(
                slack.directMessages("jonas"),
                each -> each.words()
                        .contains("You're no longer the Product Owner of Delivery. The role is vacant now."));
    }

    @Test
    void postsInTheChannelThatATeamChose() {
        var team = scene.given("Search", "maya", "priya", "");
        tell();
        choose(team, "C07DESIGN01");
        var refused = slack.awaitMessage(
                slack.directMessages("maya"), each -> each.words().contains(text("channel.invite")));
        slack.as("maya").clicks(refused, text("channel.choose"));
        submit(scene.window("maya", text("team.channel")), "C07GENERAL1");
        slack.awaitMessage(
                slack.channel("general"), each -> each.words().contains("Changes of Search will be posted here"));

        scene.apply(
                new Change.Agree(
                        TeamFixture.key(),
                        team.id(),
                        scene.team("Search").version(),
                        "pricing",
                        new Decision.ToPerson(scene.id("sofia")),
                        null),
                "maya");
        tell();

        var line = slack.awaitMessage(
                slack.channel("general"), each -> each.words().contains("was changed by Maya Okafor"));
        assertThat(line.words())
                .contains("*Search*", "Pricing", "Sofía Lindqvist-Montgomery")
                .doesNotContain("<@");
    }

    /// Chooses a channel on the team's page.
    private static void choose(Team team, String channel) {
        submit(scene.opens("maya", scene.page("maya", team), text("team.channel"), text("team.channel")), channel);
    }

    private static void submit(FakeView form, String channel) {
        scene.submits(
                "maya",
                form,
                FormInput.in(form).put(text("channel.field"), channel).picks());
    }

    @Test
    void onlyEditorsChooseAChannel() {
        var team = scene.given("Returns", "maya", "", "");

        assertThat(scene.page("jonas", team).element(text("team.channel"))).isEmpty();
        assertThat(scene.page("maya", team).element(text("team.channel"))).isPresent();
    }
}
