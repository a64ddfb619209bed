package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Undoing any change restores the revision before it, and undoing that restores the one after it.
@Tag("database")
class UndoLawsTest {

    private static final int CHANGES = 60;
    private static final List<String> ENTRIES = List.of("product-vision", "backlog-ordering", "product-roadmap");

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void undoesEveryKindOfChange(TestDatabase engine) {
        var replica = Replica.shared(engine);
        var by = new Actor(Replica.workspace(), "UANA", true, true, true);
        var team = applied(replica, new Change.SetUpTeam(Replica.key(), draft()), by)
                .after()
                .requireTeam();
        for (var i = 0; i < CHANGES; i++) {
            var change = applied(replica, change(replica, by, team), by);

            var undone = applied(replica, new Change.Undo(Replica.key(), change.number()), by);
            assertThat(content(undone.after())).isEqualTo(content(change.before()));
            assertThat(found(replica, by, change)).isEqualTo(content(change.before()));

            var redone = applied(replica, new Change.Undo(Replica.key(), undone.number()), by);
            assertThat(content(redone.after())).isEqualTo(content(change.after()));
            assertThat(found(replica, by, change)).isEqualTo(content(change.after()));
            // it is in effect again, so it can be undone again, and once only
            var again = new Change.Undo(Replica.key(), change.number());
            assertThat(replica.ledger().tryOut(again, by)).isInstanceOf(ChangeOutcome.Applied.class);
            assertThat(replica.ledger().tryOut(new Change.Undo(Replica.key(), undone.number()), by))
                    .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ALREADY_UNDONE));

            team = replica.roster()
                    .team(by.workspace(), team.id())
                    .orElseGet(() -> applied(replica, new Change.SetUpTeam(Replica.key(), draft()), by)
                            .after()
                            .requireTeam());
        }
    }

    private Change change(Replica replica, Actor by, Team team) {
        var entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
        var workspaceAgreements = replica.roster().workspaceAgreements(by.workspace());
        return switch (random.nextInt(8)) {
            case 0 -> new Change.SetUpTeam(Replica.key(), draft());
            case 1 -> new Change.RemoveTeam(Replica.key(), team.id(), team.version());
            case 2, 3 ->
                team.agreements().containsKey(entry)
                        ? new Change.Withdraw(Replica.key(), team.id(), team.version(), entry)
                        : new Change.Agree(Replica.key(), team.id(), team.version(), entry, decision(), "why");
            case 4 -> new Change.Agree(Replica.key(), team.id(), team.version(), entry, decision(), null);
            case 5 ->
                workspaceAgreements.agreements().containsKey(entry)
                        ? new Change.WithdrawEverywhere(Replica.key(), workspaceAgreements.version(), entry)
                        : new Change.AgreeEverywhere(
                                Replica.key(), workspaceAgreements.version(), entry, decision(), null);
            default -> new Change.EditTeam(Replica.key(), team.id(), team.version(), draft());
        };
    }

    private Decision decision() {
        return switch (random.nextInt(3)) {
            case 0 -> new Decision.ToRole("product-owner");
            case 1 -> new Decision.Together("product-manager");
            default -> new Decision.ToPerson("U" + random.nextInt(10) + "X");
        };
    }

    private TeamDraft draft() {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM" + random.nextInt(10), somebody()));
        holders.put("product-owner", new Holder(somebody(), null));
        return new TeamDraft(
                "Team " + random.nextInt(),
                List.of("C" + random.nextInt(1_000_000) + "X"),
                random.nextBoolean() ? "pm-and-po" : "po-only",
                random.nextBoolean() ? "safe" : null,
                holders,
                null);
    }

    private @Nullable String somebody() {
        return random.nextBoolean() ? null : "UDPM" + random.nextInt(10);
    }

    /// The current revision of the change's target.
    private static Revision found(Replica replica, Actor by, ChangeRecord change) {
        if (change.team() == null) {
            return content(Revision.of(replica.roster().workspaceAgreements(by.workspace())));
        }
        return content(replica.roster()
                .team(by.workspace(), change.team())
                .map(Revision::of)
                .orElse(Revision.NOTHING));
    }

    /// The revision without its version, which every change increments.
    private static Revision content(Revision revision) {
        if (revision.workspaceAgreements() != null) {
            return Revision.of(new WorkspaceAgreements(
                    revision.requireWorkspaceAgreements().workspace(),
                    revision.requireWorkspaceAgreements().agreements(),
                    0));
        }
        return revision.team() == null
                ? Revision.NOTHING
                : Revision.of(revision.requireTeam().withVersion(0));
    }

    private static ChangeRecord applied(Replica replica, Change change, Actor by) {
        var outcome = replica.ledger().apply(change, by);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Applied.class);
        return ((ChangeOutcome.Applied) outcome).change();
    }
}
