package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.Polling;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Two workspaces with the same teams, channels and people in different roles, used concurrently.
@Tag("database")
class IsolationTest {

    private static final int ROUNDS = 25;

    /// @param marker text that must never appear in the other workspace
    private record Side(String workspace, String marker, String manager, String owner) {}

    private static final List<Side> SIDES =
            List.of(new Side("T0AMBER", "Amber", "U1", "U2"), new Side("T0BERYL", "Beryl", "U2", "U1"));

    private final ConcurrentLinkedQueue<FakeSlackApi.Asked> heard = new ConcurrentLinkedQueue<>();

    @Test
    void showsEachWorkspaceOnlyItsOwnTeams() throws Exception {
        try (var slack = new FakeSlackApi()
                        .answers("users.info", asked -> person(asked))
                        .answers("chat.postMessage", this::hear)
                        .answers("views.publish", this::hear);
                var many = new ManyWorkspaces(slack, TestDatabase.POSTGRES.fresh(), Map.of());
                var threads = Executors.newFixedThreadPool(16)) {
            for (var side : SIDES) {
                many.install(side.workspace());
                assertThat(many.submit(
                                side.workspace(),
                                TeamModalPayload.named("Checkout", "C1", side.manager(), side.owner())))
                        .contains("clear");
                assertThat(many.submit(
                                side.workspace(),
                                TeamModalPayload.named(side.marker(), "C2", side.manager(), side.owner())))
                        .contains("clear");
            }

            var done = threads.invokeAll(IntStream.range(0, ROUNDS)
                    .boxed()
                    .flatMap(round -> SIDES.stream().flatMap(side -> visits(many, side, round)))
                    .toList());
            for (Future<Side> each : done) {
                each.get();
            }
            Polling.until(() -> heard.stream()
                            .filter(each -> each.method().equals("chat.postMessage"))
                            .count()
                    >= 2L * ROUNDS + SIDES.size());

            for (var side : SIDES) {
                assertThat(heard.stream().filter(each -> each.token().endsWith(side.workspace())))
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(each.form().toString())
                                .doesNotContain(
                                        other(side).marker(), other(side).workspace()));
                assertThat(many.bean(TeamDirectory.class).all(side.workspace()))
                        .extracting(Team::workspace)
                        .hasSize(2 + ROUNDS)
                        .containsOnly(side.workspace());
            }
        }
    }

    private static Side other(Side side) {
        return SIDES.getFirst().equals(side) ? SIDES.getLast() : SIDES.getFirst();
    }

    private Stream<Callable<Side>> visits(ManyWorkspaces many, Side side, int round) {
        return Stream.of(
                () -> {
                    assertThat(many.command(side.workspace(), "who is our product manager?"))
                            .contains("\\u003c@" + side.manager())
                            .doesNotContain(
                                    "\\u003c@" + side.owner(), other(side).marker());
                    return side;
                },
                () -> {
                    // event ids are unique across workspaces
                    assertThat(many.mention(
                                    side.workspace(),
                                    "Ev-" + side.workspace() + round,
                                    "C1",
                                    "who is our product manager?"))
                            .isEqualTo(200);
                    return side;
                },
                () -> {
                    assertThat(many.event(
                                    side.workspace(), "Ev-home-" + side.workspace() + round, """
                            {"type":"app_home_opened","user":"U%d","channel":"D1","tab":"home","event_ts":"1"}""".formatted(round % 3)))
                            .isEqualTo(200);
                    return side;
                },
                () -> {
                    assertThat(many.submit(
                                    side.workspace(),
                                    TeamModalPayload.named(
                                            "Side " + round, "CS" + round, side.manager(), side.owner())))
                            .contains("clear");
                    return side;
                });
    }

    private String hear(FakeSlackApi.Asked asked) {
        heard.add(asked);
        return "{\"ok\":true}";
    }

    /// Names contain the marker of the requesting workspace.
    private static String person(FakeSlackApi.Asked asked) {
        var marker = SIDES.stream()
                .filter(side -> asked.token().endsWith(side.workspace()))
                .map(Side::marker)
                .findFirst()
                .orElse("nobody");
        return """
                {"ok":true,"user":{"id":"%1$s","name":"%1$s","profile":{"display_name":"%1$s of %2$s"}}}""".formatted(asked.form().get("user"), marker);
    }
}
