package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Requests of a stranger whose payload says that they are at home in the workspace, and of a bot. Slack knows better.
@Tag("database")
class FalseHomeTest {

    private static final String STRANGER = "USTRANGER";
    private static final String BOT = "UBOTTY";
    private static final String REFUSED = MessageCatalog.text("refusal.other.organisation");

    private static final JsonMapper JSON = new JsonMapper();

    private static FakeSlackApi slack;
    private static ManyWorkspaces many;

    @BeforeAll
    static void open() throws Exception {
        slack = new FakeSlackApi().answers("users.info", asked -> {
            var user = String.valueOf(asked.form().get("user"));
            return """
                    {"ok":true,"user":{"id":"%s","team_id":"%s","is_bot":%s,"name":"x"}}""".formatted(user, user.equals(STRANGER) ? "TOTHER" : "T1", user.equals(BOT));
        });
        for (var method : new String[] {"views.open", "views.update", "views.publish"}) {
            slack.answers(method, _ -> "{\"ok\":true,\"view\":{\"id\":\"V9\",\"hash\":\"1\"}}");
        }
        many = new ManyWorkspaces(slack, TestDatabase.H2.fresh(), Map.of("whoowns.admins", STRANGER + "," + BOT));
        many.install("T1");
        assertThat(many.submit("T1", TeamModalPayload.named("Checkout", "C1", "UPM", "UPO")))
                .contains("clear");
    }

    @AfterAll
    static void close() {
        many.close();
        slack.close();
    }

    @Test
    void seesNoContract() throws Exception {
        for (var report : new Reference[] {new Reference.ToContract("UPM"), new Reference.ToCheck()}) {
            click(new ContractAction.Show(report).button("x"), "");

            assertThat(slack.await("views.open").form().get("view"))
                    .contains(REFUSED)
                    .doesNotContain("Checkout", "UPM");
        }
    }

    @Test
    void opensNoFormAndNoHistory() throws Exception {
        for (var action : new TeamAction[] {new TeamAction.SetUp(null), new TeamAction.History(null)}) {
            click(action.button("x"), "");

            assertThat(slack.await("views.open").form().get("view"))
                    .contains(REFUSED)
                    .doesNotContain("Checkout", "UPM");
        }
    }

    @Test
    void getsTheDefault() throws Exception {
        click(
                new AnswerAction.Ask("who decides the order of the backlog in Checkout?").button("x"),
                "\"view\":{\"id\":\"V1\",\"type\":\"modal\"},");
        assertThat(slack.await("views.update").form().get("view"))
                .contains("Product Owner")
                .doesNotContain("Checkout", "UPO");

        var command = many.send("command=%2Fwhoowns&team_id=T1&user_id=" + STRANGER
                + "&channel_id=C1&trigger_id=1&text=who+is+our+product+manager%3F");
        assertThat(command).contains("ephemeral").doesNotContain("UPM");

        many.event("T1", "Ev-stranger-home", """
                {"type":"app_home_opened","user":"%s","channel":"D1","tab":"home","event_ts":"1"}""".formatted(STRANGER));
        assertThat(slack.await("views.publish").form().get("view")).doesNotContain("Checkout", "UPM");

        many.event("T1", "Ev-stranger-asks", """
                {"type":"message","channel_type":"im","user":"%s","channel":"D1","ts":"1.1","text":"contract @UPM"}""".formatted(STRANGER));
        assertThat(slack.await("chat.postMessage").form().toString()).doesNotContain("Checkout");
    }

    @Test
    void changesNothing() throws Exception {
        assertThat(submit(STRANGER)).contains("\"errors\"", REFUSED);
        assertThat(submit(BOT)).contains("\"errors\"", "Your account can");
        assertThat(many.bean(TeamDirectory.class).all("T1")).hasSize(1);
    }

    private static String submit(String user) throws Exception {
        var payload = TeamModalPayload.named("Taken", "C2", "UPM", "UPO").payload("T1");
        return many.interaction(payload.replace("\"U1\"", "\"" + user + "\""));
    }

    private static void click(ButtonElement button, String place) throws Exception {
        many.interaction(
                """
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"%s","team_id":"T1"},"api_app_id":"A1",
                 "trigger_id":"1",%s"actions":[{"type":"button","block_id":"b","action_id":"%s","value":%s}]}""".formatted(STRANGER, place, button.getActionId(), JSON.writeValueAsString(button.getValue())));
    }
}
