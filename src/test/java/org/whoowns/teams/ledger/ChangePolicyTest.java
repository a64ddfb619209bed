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
        assertThat(ChangePolicy.of("anyone", "team", "read")).isEqualTo(ChangePolicy.USUAL);
        assertThat(ChangePolicy.of(" Admins ", "ANYONE", "None"))
                .isEqualTo(new ChangePolicy(
                        ChangePolicy.SetUp.ADMINS, ChangePolicy.Edits.ANYONE, ChangePolicy.Guests.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody|team|read|WHOOWNS_TEAM_SET_UP has to be anyone or admins, but is “nobody”.",
                "anyone||read|WHOOWNS_TEAM_EDITS has to be team or anyone or admins, but is “”.",
                "team|team|read|WHOOWNS_TEAM_SET_UP has to be anyone or admins, but is “team”.",
                "anyone|team|write|WHOOWNS_GUESTS has to be none or read or members, but is “write”."
            })
    void explainsAnInvalidValue(String setUp, @Nullable String edits, String guests, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangePolicy.of(setUp, edits == null ? "" : edits, guests))
                .withMessage(sentence);
    }

    @Test
    void letsOnlyAdminsSetUpIfConfigured() {
        var policy = ChangePolicy.of("admins", "team", "read");

        assertThat(apply(setUp("Checkout"), by("UANA", false, policy)))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
        assertThat(apply(setUp("Checkout"), by("UADMIN", true, policy))).isInstanceOf(ChangeOutcome.Applied.class);
    }

    @Test
    void letsAnyoneEditIfConfigured() {
        var team = team();
        var stranger = by("UBEN", false, ChangePolicy.of("anyone", "anyone", "read"));

        assertThat(apply(agree(team), stranger)).isInstanceOf(ChangeOutcome.Applied.class);
        assertThat(apply(
                        agree(team),
                        new Actor("TELSEWHERE", "UBEN", true, true, Actor.Membership.MEMBER, stranger.policy())))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.TEAM_GONE));
        assertThat(apply(
                        agree(team),
                        new Actor(workspace, "UBEN", true, true, Actor.Membership.EXTERNAL, stranger.policy())))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_OF_THIS_WORKSPACE));
    }

    @Test
    void letsOnlyAdminsEditIfConfigured() {
        var team = team();
        var policy = ChangePolicy.of("anyone", "admins", "read");
        for (var user : List.of("UANA", "UPM", "UBEN")) {
            assertThat(apply(agree(team), by(user, false, policy)))
                    .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
            assertThat(apply(new Change.Undo(Replica.key(), team.version()), by(user, false, policy)))
                    .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ONLY_ADMINS));
        }
        assertThat(apply(agree(team), by("UADMIN", true, policy))).isInstanceOf(ChangeOutcome.Applied.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GUEST, read, GUEST, true",
        "GUEST, none, NO_ACCESS, false",
        "INACTIVE, members, NO_ACCESS, false",
        "EXTERNAL, members, NOT_OF_THIS_WORKSPACE, false",
        "UNCONFIRMED, members, UNCONFIRMED, true"
    })
    void letsOnlyMembersChangeAnything(Actor.Membership membership, String guests, RejectionReason why, boolean reads) {
        var team = team();
        var policy = ChangePolicy.of("anyone", "anyone", guests);
        // with every right that a member could have
        var other = new Actor(workspace, "UANA", true, true, membership, policy);
        var refused = new ChangeOutcome.Refused(why);

        assertThat(ChangeRights.mayRead(other)).isEqualTo(reads);
        assertThat(apply(setUp("Other"), other)).isEqualTo(refused);
        assertThat(apply(agree(team), other)).isEqualTo(refused);
        assertThat(apply(
                        new Change.AgreeEverywhere("k", 0, "product-vision", new Decision.Together(null), null), other))
                .isEqualTo(refused);
        assertThat(apply(new Change.Undo(Replica.key(), team.version()), other)).isEqualTo(refused);
        assertThat(apply(new Change.RemoveTeam(Replica.key(), team.id(), team.version()), other))
                .isEqualTo(refused);
        assertThat(replica.ledger().tryOut(agree(team), other)).isEqualTo(refused);
    }

    @Test
    void letsGuestsDoAsMembersDoIfConfigured() {
        var policy = ChangePolicy.of("anyone", "team", "as-members");
        var guest = new Actor(workspace, "UGUEST", false, false, Actor.Membership.GUEST, policy);

        assertThat(policy.guests()).isEqualTo(ChangePolicy.Guests.MEMBERS);
        assertThat(apply(setUp("Of guests"), guest)).isInstanceOf(ChangeOutcome.Applied.class);
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
        return new Actor(workspace, user, admin, false, Actor.Membership.MEMBER, policy);
    }

    private ChangeOutcome apply(Change change, Actor by) {
        return replica.ledger().apply(change, by);
    }
}
