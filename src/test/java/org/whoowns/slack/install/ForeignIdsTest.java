package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.Polling;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Requests of one workspace that name the team, channel and people of another one.
@Tag("database")
class ForeignIdsTest {

    private static final String OWN = "T0AMBER";
    private static final String OTHER = "T0BERYL";
    private static final String SECRET_NAME = "Confidential";
    private static final String CHANNEL = "C0BERYL";
    private static final String MANAGER = "U0BERYL";

    private static final List<String> QUESTIONS =
            List.of("who is our product manager?", "who owns the roadmap?", "contract", "check", "help", "teams");

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    void showAndChangeNothingOfTheOther() throws Exception {
        try (var slack = new FakeSlackApi()
                        .answers("users.info", _ -> "{\"ok\":false,\"error\":\"missing_scope\"}")
                        .answers("chat.postMessage", this::hear)
                        .answers("views.publish", this::hear)
                        .answers("views.open", this::hear);
                var many = new ManyWorkspaces(slack, TestDatabase.H2.fresh(), Map.of())) {
            many.install(OWN);
            many.install(OTHER);
            assertThat(many.submit(OTHER, TeamModalPayload.named(SECRET_NAME, CHANNEL, MANAGER, "U0OWNER")))
                    .contains("clear");
            var before = many.bean(TeamDirectory.class).all(OTHER);
            var id = before.getFirst().id();
            var said = new ArrayList<String>();

            for (var question : QUESTIONS) {
                said.add(many.command(OWN, question));
                assertThat(many.mention(OWN, "Ev-" + question.hashCode(), CHANNEL, question))
                        .isEqualTo(200);
            }
            said.add(many.submit(OWN, TeamModalPayload.named("Mine", CHANNEL, MANAGER, "U0OWNER")));
            said.add(interaction(many, submission(id)));
            said.add(interaction(many, submission(id).replace("team:form", "team:remove")));
            said.add(interaction(many, submission(id).replace("\"team_id\":\"" + OWN, "\"team_id\":\"" + OTHER)));
            for (var event : List.of("""
                    {"type":"app_home_opened","user":"%s","channel":"D1","tab":"home","event_ts":"1",
                     "view":{"id":"V1","team_id":"%s","type":"home","private_metadata":"{\\"v\\":1,\\"team\\":\\"%s\\"}"}}""".formatted(MANAGER, OTHER, id), """
                    {"type":"message","channel_type":"im","user":"%s","channel":"%s","ts":"1.2","team":"%s",
                     "text":"who is our product manager?"}""".formatted(MANAGER, CHANNEL, OTHER))) {
                assertThat(many.event(OWN, "Ev-" + event.hashCode(), event)).isEqualTo(200);
            }
            // the welcome, the answers and a Home tab
            Polling.until(() -> heard.size() >= QUESTIONS.size() + 3);

            assertThat(said).noneMatch(each -> each.contains(SECRET_NAME) || each.contains(OTHER));
            assertThat(heard).noneMatch(each -> each.contains(SECRET_NAME) || each.contains(OTHER));
            assertThat(many.bean(TeamDirectory.class).all(OTHER)).isEqualTo(before);
        }
    }

    /// A team form of this workspace that names the other's team.
    private static String submission(String team) {
        return TeamModalPayload.named("Mine", "C1", "U1", "U2")
                .payload(OWN)
                .replace("\\\"team\\\":null", "\\\"team\\\":\\\"" + team + "\\\"");
    }

    private static String interaction(ManyWorkspaces many, String payload) throws Exception {
        return new SignedEvents(many.app.getURI()).interaction(payload);
    }

    private String hear(FakeSlackApi.Asked asked) {
        if (asked.token().endsWith(OWN)) {
            heard.add(asked.form().toString());
        }
        return "{\"ok\":true}";
    }
}
