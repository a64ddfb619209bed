package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.jdbc.TeamJson;
import org.whoowns.teams.ledger.jdbc.TeamRepository;
import org.whoowns.teams.ledger.lookup.TeamLookup;
import org.whoowns.teams.ledger.validation.FieldError;
import org.whoowns.teams.ledger.validation.FieldError.Field;
import org.whoowns.teams.ledger.validation.FieldError.Reason;
import org.whoowns.teams.ledger.validation.TeamDraft;

@Tag("database")
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerTest {

    private final Replica replica;
    private final String workspace = Replica.workspace();
    private final Actor ana = person("UANA");
    private final Actor ben = person("UBEN");
    private final Actor admin = new Actor(workspace, "UADMIN", true, false, true);
    private final Actor curator = new Actor(workspace, "UCURATOR", false, true, true);

    LedgerTest(TestDatabase engine) {
        this.replica = Replica.shared(engine);
    }

    @Test
    void setsUpATeam() {
        var team = setUp("Checkout", "C1");

        assertThat(team.editors()).containsExactly("UANA");
        assertThat(replica.roster().team(workspace, team.id())).contains(team);
        assertThat(around("C1", "UNOBODY").ofChannel()).isEqualTo(team);
        assertThat(around(null, "UPM").ofPerson()).containsExactly(team);
        assertThat(replica.roster()
                        .lookUp(workspace, null, "U1", List.of("CHECK OUT", "checkout"))
                        .named())
                .containsExactly(Map.entry("checkout", team));
    }

    @Test
    void findsAChannelThatIsLinkedAfterALookup() {
        assertThat(around("C1", "UPM").ofChannel()).isNull();
        assertThat(around("C1", "UPM").ofPerson()).isEmpty();

        var team = setUp("Checkout", "C1");

        assertThat(around("C1", "UPM").ofChannel()).isEqualTo(team);
        assertThat(around("C1", "UPM").ofPerson()).containsExactly(team);
    }

    @Test
    void appliesARepeatedChangeOnce() {
        var change = new Change.SetUpTeam(Replica.key(), draft("Checkout"));

        var first = applied(change, ana);
        var second = applied(change, ana);

        assertThat(second.after()).isEqualTo(first.after());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(replica.roster().count(workspace)).isOne();
    }

    @Test
    void acknowledgesNoOtherContentUnderTheSameKey() {
        var key = Replica.key();
        var saved = applied(new Change.SetUpTeam(key, draft("Checkout")), ana).after();

        assertThat(apply(new Change.SetUpTeam(key, draft("Basket")), ana)).isEqualTo(new ChangeOutcome.Outdated(saved));
        assertThat(apply(new Change.SetUpTeam(key, draft("Checkout", "C1")), ana))
                .isEqualTo(new ChangeOutcome.Outdated(saved));
        assertThat(replica.ledger().tryOut(new Change.SetUpTeam(key, draft("Basket")), ana))
                .isEqualTo(new ChangeOutcome.Outdated(saved));
        var team = saved.requireTeam();
        var decision = new Decision.ToRole("product-owner");
        var other = Replica.key();
        var agreed =
                applied(new Change.Agree(other, team.id(), team.version(), "product-vision", decision, "one"), ana);
        assertThat(apply(new Change.Agree(other, team.id(), team.version(), "product-vision", decision, "two"), ana))
                .isEqualTo(new ChangeOutcome.Outdated(agreed.after()));
        assertThat(apply(new Change.Withdraw(other, team.id(), team.version(), "product-vision"), ana))
                .isEqualTo(new ChangeOutcome.Outdated(agreed.after()));
        assertThat(replica.roster().all(workspace))
                .containsExactly(agreed.after().requireTeam());
    }

    @Test
    void savesNothingForWhichNobodyWaitsAnyLonger() {
        var hurried = new HashMap<>(replica.database());
        hurried.put("whoowns.database.patience", "0ms");
        try (var context = Replica.at(hurried).context()) {
            assertThat(context.getBean(Ledger.class).apply(new Change.SetUpTeam(Replica.key(), draft("Late")), ana))
                    .isEqualTo(new ChangeOutcome.Unavailable());
        }
        assertThat(replica.roster().count(workspace)).isZero();
    }

    @Test
    void changesEditors() {
        var team = setUp("Checkout");
        var edited =
                new TeamDraft("Checkout", List.of(), "pm-and-po", null, holders("UPM", "UPO"), List.of("UBEN", "UANA"));

        var after = applied(new Change.EditTeam(Replica.key(), team.id(), team.version(), edited), ana)
                .after()
                .requireTeam();

        assertThat(after.editors()).containsExactly("UANA", "UBEN");
        assertThat(apply(agree(after, "product-vision", new Decision.Together(null), null), ben))
                .isInstanceOf(ChangeOutcome.Applied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Checkout", "CHECKOUT", " check\u200Bout ", "ＣＨＥＣＫＯＵＴ"})
    void rejectsATakenName(String other) {
        setUp("Checkout");

        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft(other)), ben))
                .isEqualTo(new ChangeOutcome.Invalid(
                        List.of(new FieldError(Field.NAME, null, Reason.NAME_TAKEN, "Checkout"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana’s A–Team", "ANAS A TEAM!", ":rocket: Ana's A-Team", "The Ána’s A-Tеam 🎉"})
    void rejectsANameThatLooksLikeAnothers(String other) {
        var team = setUp("Ana's A-Team");
        var basket = setUp("Basket");
        var faults = new ChangeOutcome.Invalid(
                List.of(new FieldError(Field.NAME, null, Reason.NAME_LOOKS_ALIKE, "Ana's A-Team")));

        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft(other)), ben))
                .isEqualTo(faults);
        assertThat(apply(new Change.EditTeam(Replica.key(), basket.id(), basket.version(), draft(other)), ana))
                .isEqualTo(faults);
        assertThat(apply(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft(other)), ana))
                .as("its own name, written otherwise")
                .isInstanceOf(ChangeOutcome.Applied.class);
    }

    @Test
    void findsAndEditsNamesThatLookAlikeOfEarlierVersions() {
        var team = setUp("A-Team");
        var other = storedByAnEarlierVersion(setUp("Basket"), "A–Team");

        assertThat(replica.roster()
                        .lookUp(workspace, null, "U1", List.of("a–team", "a-team", "a team"))
                        .named())
                .as("what fits both names fits neither")
                .containsOnly(Map.entry("a–team", other), Map.entry("a-team", team));
        assertThat(applied(new Change.EditTeam(Replica.key(), other.id(), other.version(), draft("A–Team", "C9")), ana)
                        .after()
                        .requireTeam()
                        .channels())
                .containsExactly("C9");
    }

    private Team storedByAnEarlierVersion(Team team, String name) {
        var stored = new Team(
                team.workspace(),
                team.id(),
                TeamName.of(name).orElseThrow(),
                team.channels(),
                team.operatingModel(),
                team.framework(),
                team.holders(),
                team.agreements(),
                team.editors(),
                team.version());
        replica.context()
                .getBean(TeamRepository.class)
                .update(workspace, team.id(), stored.name().key(), team.version(), TeamJson.of(stored));
        return stored;
    }

    @Test
    void rejectsATakenChannel() {
        setUp("Checkout", "C1");

        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft("Search", "C2", "C1")), ben))
                .isEqualTo(new ChangeOutcome.Invalid(
                        List.of(new FieldError(Field.CHANNELS, null, Reason.CHANNEL_TAKEN, "Checkout"))));
    }

    @Test
    void reportsErrorsByField() {
        var draft = new TeamDraft(
                " \u202E ", List.of("no channel"), "pm-and-po", "no-framework", holders("UPM", "UPM"), null);

        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft), ana))
                .asInstanceOf(type(ChangeOutcome.Invalid.class))
                .extracting(ChangeOutcome.Invalid::faults)
                .isEqualTo(List.of(
                        new FieldError(Field.NAME, null, Reason.MISSING, null),
                        new FieldError(Field.CHANNELS, null, Reason.UNKNOWN, null),
                        new FieldError(Field.FRAMEWORK, null, Reason.UNKNOWN, null),
                        new FieldError(Field.HOLDER, "product-owner", Reason.SAME_PERSON, null)));
        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft("x".repeat(81))), ana))
                .isEqualTo(new ChangeOutcome.Invalid(List.of(new FieldError(Field.NAME, null, Reason.TOO_LONG, "80"))));
    }

    @Test
    void storesNamesInAnyScriptAndOfAnyLength() {
        for (var name : List.of("🚀".repeat(80), "決済チーム", "فريق الدفع", "👩‍👩‍👧 Familie", "%_!")) {
            var team = setUp(name);
            assertThat(replica.roster()
                            .team(workspace, team.id())
                            .orElseThrow()
                            .name()
                            .text())
                    .isEqualTo(name);
        }
        assertThat(replica.roster().page(workspace, "%_", 0, 10).matching()).isOne();
        assertThat(replica.roster().page(workspace, "決済", 0, 10).teams()).hasSize(1);
        assertThat(replica.roster().page(workspace, "🚀", 0, 10).teams()).hasSize(1);
    }

    @Test
    void searchesAsPeopleAndKeyboardsWriteNames() {
        var growth = setUp("🚀 Growth & Activation");
        var pay = setUp("Ana’s Team – EU");

        for (var typed : List.of(":rocket: growth", "🚀 growth", "ＧＲＯＷＴＨ", "and activ", "growth & a")) {
            assertThat(replica.roster().page(workspace, typed, 0, 10).teams())
                    .as(typed)
                    .containsExactly(growth);
        }
        for (var typed : List.of("ana's team", "Ana’s", "team - eu")) {
            assertThat(replica.roster().page(workspace, typed, 0, 10).teams())
                    .as(typed)
                    .containsExactly(pay);
        }
    }

    @Test
    void findsTheTeamOfAMisspeltName() {
        var checkout = setUp("Checkout");
        var growth = setUp("🚀 Growth & Activation");
        setUp("Search Platform");
        setUp("Search Platforms");

        assertThat(replica.roster().similar(workspace, "Chekout")).contains(checkout);
        assertThat(replica.roster().similar(workspace, "the chekcuot")).contains(checkout);
        assertThat(replica.roster().similar(workspace, "growht")).contains(growth);
        assertThat(replica.roster().similar(workspace, "groth and activation")).contains(growth);
        assertThat(replica.roster().similar(workspace, "sarch"))
                .as("of several")
                .isEmpty();
        assertThat(replica.roster().similar(workspace, "check in")).isEmpty();
        assertThat(replica.roster().similar(Replica.workspace(), "Chekout")).isEmpty();
    }

    @Test
    void rejectsAnOutdatedVersion() {
        var team = setUp("Checkout");
        applied(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft("Till")), ana);

        assertThat(apply(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft("Cart")), admin))
                .asInstanceOf(type(ChangeOutcome.Outdated.class))
                .extracting(each -> each.present().team())
                .asInstanceOf(type(Team.class))
                .extracting(each -> each.name().text())
                .isEqualTo("Till");
    }

    @Test
    void letsOnlyHoldersEditorsAndAdminsEdit() {
        var team = setUp("Checkout");
        var edit = (java.util.function.Function<Actor, ChangeOutcome>) by -> apply(
                new Change.EditTeam(
                        Replica.key(),
                        team.id(),
                        replica.roster()
                                .team(workspace, team.id())
                                .orElseThrow()
                                .version(),
                        draft("Checkout")),
                by);

        assertThat(List.of(ana, admin, person("UPM"), person("UPO")))
                .allSatisfy(by -> assertThat(edit.apply(by)).isInstanceOf(ChangeOutcome.Applied.class));
        assertThat(List.of(ben, curator, person("UDEPUTY")))
                .allSatisfy(by ->
                        assertThat(edit.apply(by)).isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM)));
        assertThat(edit.apply(new Actor(workspace, "UANA", true, true, false)))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_OF_THIS_WORKSPACE));
    }

    @Test
    void letsOnlyAdminsAndCuratorsDecideForTheWorkspace() {
        var decision = new Decision.ToRole("product-owner");
        var first = applied(agreeEverywhere(0, decision), curator);
        var version = first.after().requireWorkspaceAgreements().version();

        assertThat(replica.roster().workspaceAgreements(workspace))
                .isEqualTo(first.after().workspaceAgreements());
        assertThat(apply(agreeEverywhere(version, decision), ana))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_FOR_EVERYBODY));
        assertThat(apply(agreeEverywhere(0, decision), admin)).isInstanceOf(ChangeOutcome.Outdated.class);

        applied(new Change.WithdrawEverywhere(Replica.key(), version, "product-vision"), admin);
        assertThat(replica.roster().workspaceAgreements(workspace).agreements()).isEmpty();
        applied(new Change.Undo(Replica.key(), first.number() + 1), admin);
        assertThat(replica.roster().workspaceAgreements(workspace).agreements()).containsOnlyKeys("product-vision");
    }

    @Test
    void keepsAndUndoesAgreements() {
        var team = setUp("Checkout");
        var agreed = applied(agree(team, "product-vision", new Decision.ToPerson("UBEN"), " because\u0000 "), ana);

        var agreement = agreed.after().requireTeam().agreements().get("product-vision");
        assertThat(agreement).returns("because", Agreement::note).returns("UANA", Agreement::by);

        var undone = applied(new Change.Undo(Replica.key(), agreed.number()), ana);
        assertThat(undone.after().requireTeam().agreements()).isEmpty();
        assertThat(apply(new Change.Undo(Replica.key(), agreed.number()), ana))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.ALREADY_UNDONE));
        assertThat(replica.roster().history(workspace, team.id(), 10))
                .extracting(ChangeRecord::kind)
                .containsExactly(ChangeRecord.Kind.UNDO, ChangeRecord.Kind.AGREE, ChangeRecord.Kind.SET_UP_TEAM);

        applied(new Change.Undo(Replica.key(), undone.number()), ana);
        assertThat(replica.roster().team(workspace, team.id()).orElseThrow().agreements())
                .containsOnlyKeys("product-vision");
    }

    @Test
    void undoesAChangeAndKeepsLaterOnesOfOtherFields() {
        var team = setUp("Checkout");
        var renamed = applied(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft("Till")), ana);
        applied(agree(renamed.after().requireTeam(), "product-vision", new Decision.Together(null), null), ana);

        var now = applied(new Change.Undo(Replica.key(), renamed.number()), ana)
                .after()
                .requireTeam();

        assertThat(now.name().text()).isEqualTo("Checkout");
        assertThat(now.agreements()).containsOnlyKeys("product-vision");
    }

    @Test
    void refusesToUndoWhatWasChangedSince() {
        var team = setUp("Checkout");
        var first = applied(new Change.EditTeam(Replica.key(), team.id(), team.version(), draft("Till")), ana);
        applied(
                new Change.EditTeam(
                        Replica.key(), team.id(), first.after().requireTeam().version(), draft("Cart")),
                ana);

        assertThat(apply(new Change.Undo(Replica.key(), first.number()), ana))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.CHANGED_SINCE));
    }

    @Test
    void restoresARemovedTeamUnlessItsNameIsTaken() {
        var team = setUp("Checkout", "C1");
        var removed = applied(new Change.RemoveTeam(Replica.key(), team.id(), team.version()), ana);

        assertThat(replica.roster().team(workspace, team.id())).isEmpty();
        assertThat(around("C1", "UPM").ofChannel()).isNull();
        assertThat(apply(new Change.RemoveTeam(Replica.key(), team.id(), team.version()), ana))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.TEAM_GONE));
        assertThat(apply(new Change.Undo(Replica.key(), removed.number()), ben))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM));

        var other = setUp("checkout");
        assertThat(apply(new Change.Undo(Replica.key(), removed.number()), ana))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.CHANGED_SINCE));
        applied(new Change.RemoveTeam(Replica.key(), other.id(), other.version()), ana);
        applied(new Change.Undo(Replica.key(), removed.number()), ana);
        assertThat(around("C1", "UPM").ofChannel())
                .isEqualTo(replica.roster().team(workspace, team.id()).orElseThrow());
    }

    @Test
    void renewsAnAgreementThatIsSavedUnchanged() {
        var team = setUp("Checkout");
        var decision = new Decision.ToRole("product-owner");
        var first = applied(new Change.Agree(Replica.key(), team.id(), team.version(), "pricing", decision, "Why"), ana)
                .after()
                .requireTeam();
        var again =
                applied(new Change.Agree(Replica.key(), team.id(), first.version(), "pricing", decision, "Why"), ana);

        var agreed = Objects.requireNonNull(first.agreements().get("pricing"));
        var renewed =
                Objects.requireNonNull(again.after().requireTeam().agreements().get("pricing"));
        var aYearLater = agreed.at().plus(Duration.ofDays(365)).plusNanos(1_000);
        assertThat(agreed.isReviewDue(aYearLater)).isTrue();
        assertThat(renewed.isReviewDue(aYearLater)).isFalse();
        assertThat(renewed.decision()).isEqualTo(decision);
        assertThat(replica.roster().history(workspace, team.id(), 1))
                .extracting(ChangeRecord::number)
                .containsExactly(again.number());

        var undone = applied(new Change.Undo(Replica.key(), again.number()), ana);
        assertThat(undone.after().requireTeam().agreements()).containsEntry("pricing", agreed);
    }

    @Test
    void isolatesWorkspaces() {
        var team = setUp("Checkout", "C1");
        var elsewhere = Replica.workspace();
        var stranger = new Actor(elsewhere, "UANA", true, true, true);

        assertThat(replica.roster().team(elsewhere, team.id())).isEmpty();
        assertThat(replica.roster().lookUp(elsewhere, "C1", "UPM", List.of("checkout")))
                .isEqualTo(new TeamLookup(
                        Map.of(), null, List.of(), org.whoowns.teams.WorkspaceAgreements.none(elsewhere)));
        assertThat(apply(new Change.RemoveTeam(Replica.key(), team.id(), team.version()), stranger))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.TEAM_GONE));
        assertThat(apply(new Change.Undo(Replica.key(), team.version()), stranger))
                .isEqualTo(new ChangeOutcome.Refused(RejectionReason.NO_SUCH_CHANGE));
        assertThat(apply(new Change.SetUpTeam(Replica.key(), draft("Checkout", "C1")), stranger))
                .isInstanceOf(ChangeOutcome.Applied.class);
        assertThat(replica.roster().page(workspace, "", 0, 10).teams()).containsExactly(team);
    }

    private TeamLookup around(@Nullable String channel, String person) {
        return replica.roster().lookUp(workspace, channel, person, List.of());
    }

    private Team setUp(String name, String... channels) {
        return applied(new Change.SetUpTeam(Replica.key(), draft(name, channels)), ana)
                .after()
                .requireTeam();
    }

    private static TeamDraft draft(String name, String... channels) {
        return new TeamDraft(name, List.of(channels), "pm-and-po", null, holders("UPM", "UPO"), null);
    }

    private static SequencedMap<String, Holder> holders(String manager, String owner) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(manager, "UDEPUTY"));
        holders.put("product-owner", new Holder(owner, null));
        return holders;
    }

    private static Change agree(Team team, String entry, Decision decision, @Nullable String note) {
        return new Change.Agree(Replica.key(), team.id(), team.version(), entry, decision, note);
    }

    private static Change agreeEverywhere(long version, Decision decision) {
        return new Change.AgreeEverywhere(Replica.key(), version, "product-vision", decision, null);
    }

    private Actor person(String user) {
        return new Actor(workspace, user, false, false, true);
    }

    private ChangeOutcome apply(Change change, Actor by) {
        return replica.ledger().apply(change, by);
    }

    private ChangeRecord applied(Change change, Actor by) {
        var outcome = apply(change, by);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Applied.class);
        return ((ChangeOutcome.Applied) outcome).change();
    }
}
