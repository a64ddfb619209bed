package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Matcher;
import org.whoowns.playground.FakeSlack;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Repeated questions show every change at once.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachedAnswersTest {

    private static final String QUESTION = "who decides the order of the backlog?";
    private static final String ENTRY = "backlog-ordering";
    private static final Actor TOM = new Actor("T07LANTERN1", "U07TOM00001", true, true, true);

    private final EmbeddedServer server = SlackAppFixture.open(Map.of());
    private final FakeSlack slack = server.getApplicationContext().getBean(FakeSlack.class);
    private final CurrentSnapshot current = server.getApplicationContext().getBean(CurrentSnapshot.class);

    /// Slack waits three seconds for an answer, and the first one waits for the matcher.
    @BeforeAll
    void warmUp() {
        current.snapshot();
        slack.as("maya").in("general").command("/whoowns help");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void showsEveryChangeOfATeam() {
        var team = applied(new Change.SetUpTeam(Replica.key(), draft("Checkout", "C07CHECKOUT", "U07JONAS001")));
        assertThat(asksTwice("checkout")).contains("Jonas Weber, Product Owner of Checkout");

        team = edited(team, draft("Payments", "C07CHECKOUT", "U07JONAS001"));
        assertThat(asksTwice("checkout")).contains("Jonas Weber, Product Owner of Payments");

        team = edited(team, draft("Payments", "C07CHECKOUT", "U07SOFIA001"));
        assertThat(asksTwice("checkout")).contains("Sofía Lindqvist-Montgomery, Product Owner of Payments");

        team = applied(new Change.Agree(
                Replica.key(), team.id(), team.version(), ENTRY, new Decision.ToPerson("U07PRIYA001"), "By seniority"));
        assertThat(asksTwice("checkout")).startsWith("Priya Raman: ").contains("“By seniority”");

        team = applied(new Change.Withdraw(Replica.key(), team.id(), team.version(), ENTRY));
        assertThat(asksTwice("checkout")).contains("Sofía Lindqvist-Montgomery, Product Owner of Payments");

        apply(new Change.RemoveTeam(Replica.key(), team.id(), team.version()));
        assertThat(asksTwice("checkout")).doesNotContain("Payments");
    }

    @Test
    void showsWhatTheWorkspaceAgreesOn() {
        assertThat(asksTwice("general")).startsWith("Product Owner: Ordering the backlog");

        var agreed = apply(
                new Change.AgreeEverywhere(Replica.key(), 0, ENTRY, new Decision.ToRole("product-manager"), "For now"));
        assertThat(asksTwice("general")).startsWith("Product Manager: Ordering the backlog");

        apply(new Change.Undo(Replica.key(), agreed.change().number()));
        assertThat(asksTwice("general")).startsWith("Product Owner: Ordering the backlog");
    }

    @Test
    void answersEachChannelSeparately() {
        applied(new Change.SetUpTeam(Replica.key(), draft("Design", "C07DESIGN01", "U07NADIA001")));

        assertThat(asksTwice("design")).contains("Nadia Haddad, Product Owner of Design");
        assertThat(asksTwice("general")).doesNotContain("Design");
        assertThat(asksTwice("design")).contains("Nadia Haddad, Product Owner of Design");
    }

    @Test
    void answersFromTheCurrentKnowledge() {
        var before = current.snapshot();
        var known = asksTwice("general");

        current.swap(new Snapshot(Matcher.of(KnowledgeFolders.second())));
        assertThat(asksTwice("general")).isNotEqualTo(known).doesNotContain("Product Owner");

        current.swap(before);
        assertThat(asksTwice("general")).isEqualTo(known);
    }

    /// Asks twice; both answers must be equal.
    private String asksTwice(String channel) {
        var first = asks(channel);
        assertThat(asks(channel)).isEqualTo(first);
        return first;
    }

    private String asks(String channel) {
        return slack.as("maya")
                .in(channel)
                .command("/whoowns " + QUESTION)
                .message()
                .words();
    }

    private static TeamDraft draft(String name, String channel, String owner) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder(owner, null));
        return new TeamDraft(name, List.of(channel), "pm-and-po", null, holders, null);
    }

    private Team edited(Team team, TeamDraft draft) {
        return applied(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft));
    }

    private Team applied(Change change) {
        return apply(change).change().after().requireTeam();
    }

    private ChangeOutcome.Applied apply(Change change) {
        var outcome = server.getApplicationContext().getBean(Ledger.class).apply(change, TOM);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Applied.class);
        return (ChangeOutcome.Applied) outcome;
    }
}
