package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The operator's policy, and its enforcement by the ledger.
@Tag("database")
class ChangePolicyTest {

    private final Replica replica = Replica.shared(TestDatabase.H2);
    private final String workspace = Replica.workspace();

    @Test
    void defaultsToAnyoneSetsUpAndTheTeamEdits() {
        assertThat(ChangePolicy.of("anyone", "team")).isEqualTo(ChangePolicy.USUAL);
        assertThat(ChangePolicy.of(" Admins ", "ANYONE"))
                .isEqualTo(new ChangePolicy(ChangePolicy.SetUp.ADMINS, ChangePolicy.Edits.ANYONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody|team|WHOOWNS_TEAM_SET_UP has to be anyone or admins, but is “nobody”.",
                "anyone||WHOOWNS_TEAM_EDITS has to be team or anyone or admins, but is “”.",
                "team|team|WHOOWNS_TEAM_SET_UP has to be anyone or admins, but is “team”."
            })
    void explainsAnInvalidValue(String setUp, @Nullable String edits, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangePolicy.of(setUp, edits == null ? "" : edits))
                .withMessage(sentence);
    }

    @Test
    void letsOnlyAdminsSetUpIfConfigured() {
        var policy = ChangePolicy.of("admins", "team");

        assertThat(apply(setUp("Checkout"), by("UANA", false, policy)))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
        assertThat(apply(setUp("Checkout"), by("UADMIN", true, policy))).isInstanceOf(ChangeOutcome.Applied.class);
    }

    @Test
    void letsAnyoneEditIfConfigured() {
        var team = team();
        var stranger = by("UBEN", false, ChangePolicy.of("anyone", "anyone"));

        assertThat(apply(agree(team), stranger)).isInstanceOf(ChangeOutcome.Applied.class);
        assertThat(apply(agree(team), new Actor("TELSEWHERE", "UBEN", true, true, true, stranger.policy())))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.TEAM_GONE));
        assertThat(apply(agree(team), new Actor(workspace, "UBEN", true, true, false, stranger.policy())))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_OF_THIS_WORKSPACE));
    }

    @Test
    void letsOnlyAdminsEditIfConfigured() {
        var team = team();
        var policy = ChangePolicy.of("anyone", "admins");
        for (var user : List.of("UANA", "UPM", "UBEN")) {
            assertThat(apply(agree(team), by(user, false, policy)))
                    .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
            assertThat(apply(new Change.Undo(Replica.key(), team.version()), by(user, false, policy)))
                    .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
        }
        assertThat(apply(agree(team), by("UADMIN", true, policy))).isInstanceOf(ChangeOutcome.Applied.class);
    }

    @Test
    void formerHoldersLoseTheirRights() {
        var team = team();
        var manager = by("UPM", false, ChangePolicy.USUAL);
        var agreed = apply(agree(team), manager);
        assertThat(agreed).isInstanceOf(ChangeOutcome.Applied.class);
        var before = ((ChangeOutcome.Applied) agreed).change();
        var without = new TeamDraft("Checkout", List.of(), "pm-and-po", null, new LinkedHashMap<>(), null);
        var edit = new Change.EditTeam(Replica.key(), team.id(), before.number(), without);
        var after = ((ChangeOutcome.Applied) apply(edit, manager)).change();

        assertThat(apply(new Change.Undo(Replica.key(), before.number()), manager))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM));
        assertThat(apply(new Change.RemoveTeam(Replica.key(), team.id(), after.number()), manager))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM));
        // Sent again, it returns the same outcome without being applied again.
        assertThat(apply(edit, manager)).isEqualTo(new ChangeOutcome.Applied(after));
        assertThat(replica.roster().team(workspace, team.id()).orElseThrow().editors())
                .isEqualTo(Set.of("UANA"));
    }

    private Team team() {
        var outcome = apply(setUp("Checkout"), by("UANA", false, ChangePolicy.USUAL));
        return ((ChangeOutcome.Applied) outcome).change().after().requireTeam();
    }

    private static Change setUp(String name) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder("UPM", null));
        return new Change.SetUpTeam(Replica.key(), new TeamDraft(name, List.of(), "pm-and-po", null, holders, null));
    }

    private static Change agree(Team team) {
        return new Change.Agree(
                Replica.key(), team.id(), team.version(), "product-vision", new Decision.ToRole("product-owner"), null);
    }

    private Actor by(String user, boolean admin, ChangePolicy policy) {
        return new Actor(workspace, user, admin, false, true, policy);
    }

    private ChangeOutcome apply(Change change, Actor by) {
        return replica.ledger().apply(change, by);
    }
}
