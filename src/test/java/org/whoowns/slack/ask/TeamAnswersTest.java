package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.text.Excerpt;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;
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

/// The same question, answered for different teams.
@Tag("database")
class TeamAnswersTest {

    private static final String QUESTION = "who decides the order of the backlog?";
    private static final String WORKSPACE = "T07LANTERN1";
    private static final String JONAS = "<@U07JONAS001>";
    /// The beginning of the default's reasons.
    private static final String REASON = Excerpt.reason(KnowledgeFolders.shipped()
                    .entry("product-roadmap")
                    .orElseThrow()
                    .body())
            .text();

    private static final Actor TOM = new Actor(WORKSPACE, "U07TOM00001", true, true, true);

    private static final EmbeddedServer SERVER = SlackAppFixture.open(Map.of());
    private static final FakeSlack SLACK = SERVER.getApplicationContext().getBean(FakeSlack.class);

    @BeforeAll
    static void setUpTeams() {
        var checkout = setUp("Checkout", "pm-and-po", "C07CHECKOUT", "U07PRIYA001", "U07JONAS001", "U07SOFIA001");
        apply(new Change.Agree(
                Replica.key(),
                checkout.id(),
                checkout.version(),
                "product-roadmap",
                new Decision.ToRole("product-owner"),
                "Priya is away a lot"));
        setUp("Search", "po-only", "C07SEARCH01", null, null, null);
        setUp("Growth", "pm-and-po", null, "U07SOFIA001", null, null);
        setUp("Safe", "pm-and-po", null, "U07SOFIA001", "U07NADIA001", null);
        setUp("Shared", "merged", "C07HARBOR01", "U07TOM00001", null, null);
        setUp("Design", "pm-and-po", "C07DESIGN01", "U07TOM00001", "U07JONAS001", null);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void namesTheHolderAndTheDeputyInALinkedChannel() {
        assertThat(asks("checkout", QUESTION).words())
                .startsWith("Jonas Weber, Product Owner of Checkout: Ordering the backlog")
                .contains("Deputy: Sofía Lindqvist-Montgomery.")
                .doesNotContain("<@", "Default: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who decides the order of the backlog in checkout?",
                "who decides the order of the backlog at team Checkout?",
                "In the Checkout team, who decides the order of the backlog?",
                "ordering the backlog in CHECKOUT"
            })
    void namesTheHolderOfATeamThatTheWordsName(String words) {
        assertThat(asks("general", words).words())
                .startsWith("Jonas Weber, Product Owner of Checkout: Ordering the backlog");
    }

    @Test
    void nothingArguesAgainstAnAgreement() {
        var answer = asks("checkout", "who owns the product roadmap?");
        assertThat(answer.words())
                .startsWith("Jonas Weber, Product Owner of Checkout: Product roadmap")
                .contains("Agreed ", " by Tom Adeyemi. “Priya is away a lot” Default: Product Manager.")
                .doesNotContain("<@", REASON);

        SLACK.as("maya").clicks(answer, "Details");
        assertThat(SLACK.awaitEdit(answer).words()).contains("*Why the default differs*", REASON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Should the PO own the product roadmap?   | Not by default; in Checkout yes. Jonas Weber, Product Owner of
            Isn't the product roadmap the PM's?      | By default yes; in Checkout no. Jonas Weber, Product Owner of
            should the PO set the price?             | No. Priya Raman, Product Manager of Checkout: Pricing
            """)
    void answersYesOrNoForTheTeam(String words, String first) {
        assertThat(asks("checkout", words).words()).startsWith(first);
    }

    @Test
    void keepsYesOrNoWhileDetailsOpenAndClose() {
        var answer = asks("checkout", "Should the PO own the product roadmap?");
        var line = answer.words().lines().findFirst().orElseThrow();

        SLACK.as("maya").clicks(answer, "Details");
        var details = SLACK.awaitEdit(answer);
        assertThat(details.words()).startsWith(line);
        SLACK.as("maya").clicks(details, "Less");

        assertThat(SLACK.awaitEdit(details).words()).isEqualTo(answer.words());
    }

    @Test
    void showsVacantMergedAndMissingRoles() {
        assertThat(asks("search", QUESTION).words()).contains("In *Search*: vacant.");
        assertThat(asks("search", "who owns the product vision?").words())
                .contains("*Search* has no Product Manager, so this falls to a vacant PO role.");
        assertThat(asks("general", "who owns the product vision at team Shared?")
                        .words())
                .startsWith("Tom Adeyemi, Product Manager of Shared: ")
                .contains(MessageCatalog.text("here.merged"));
    }

    @Test
    void notifiesNobodyInPublic() {
        var answer = SLACK.awaitReply(SLACK.as("maya").in("checkout").mentions(QUESTION));

        assertThat(answer.words())
                .startsWith("Jonas Weber, Product Owner of Checkout")
                .contains("Deputy: Sofía Lindqvist-Montgomery.");
        assertThat(answer.words() + answer.text()).doesNotContain("<@");
    }

    @Test
    void sharesPlainNames() {
        SLACK.clearFailures();
        // the event tells that the channel is not shared with other organisations
        SLACK.awaitReply(SLACK.as("maya").in("checkout").mentions("help"));
        SLACK.as("maya").clicks(asks("checkout", QUESTION), "Share");

        var shared = SLACK.awaitMessage(
                SLACK.channel("checkout"),
                message ->
                        message.words().contains("Shared by") && message.words().contains("of Checkout"));
        assertThat(shared.words())
                .startsWith("Jonas Weber, Product Owner of Checkout")
                .doesNotContain(JONAS);
    }

    @Test
    void showsTheTeamOnlyToTheAskerIfTheAudienceIsUnknown() {
        SLACK.fail("conversations.info", InjectedFailure.GARBAGE);
        var answer = asks("design", QUESTION);
        assertThat(answer.words()).startsWith("Jonas Weber, Product Owner of Design");

        SLACK.as("maya").clicks(answer, "Share");

        var shared = SLACK.awaitMessage(
                SLACK.channel("design"), message -> message.words().contains("Shared by"));
        SLACK.clearFailures();
        assertThat(shared.words())
                .contains("Product Owner: Ordering the backlog")
                .doesNotContain("Design", "Jonas", JONAS);
    }

    @Test
    void showsTheDefaultInSharedChannels() {
        var answer = SLACK.awaitReply(SLACK.as("nadia").in("harbor-partners").mentions(QUESTION));
        assertThat(answer.words()).doesNotContain("Jonas", "Default: ");

        assertThat(asks("harbor-partners", "who owns the product vision?").words())
                .startsWith("Product Manager: Product vision")
                .doesNotContain("Shared*", "<@", "Default: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who is our PO?", "who's the product owner?", "who is the product owner of checkout?"})
    void answersWithPeople(String words) {
        assertThat(asks("checkout", words).words())
                .contains("Who is who in Checkout", "Product Owner: " + JONAS + " (deputy");
    }

    @Test
    void showsATeamNamedAlone() {
        assertThat(asks("general", "checkout").words())
                .contains("Who is who in Checkout", "Product Manager: <@U07PRIYA001>", "Product Owner: " + JONAS);
    }

    @Test
    void asksForTheTeam() {
        assertThat(asks("general", "who is our PM?").words()).isEqualTo(MessageCatalog.text("people.no.team"));
    }

    @Test
    void listsThePersonsRoles() {
        assertThat(asks("general", "@jonas").words())
                .contains("Roles that " + JONAS + " holds", "*Checkout*: Product Owner; accountable for")
                .contains("1 differs from the default");
        assertThat(asks("general", "@maya").words()).startsWith("<@U07MAYA0001> holds no role");
    }

    @Test
    void usesTheAskersOnlyTeam() {
        assertThat(SLACK.as("priya")
                        .in("general")
                        .command("/whoowns " + QUESTION)
                        .message()
                        .words())
                .startsWith("Jonas Weber, Product Owner of Checkout");
    }

    @ParameterizedTest
    @CsvSource({
        "who is responsible for growth?, of Growth",
        "who orders the backlog in safe?, of Safe",
        "who orders the backlog in SAFe?, of Safe",
        "who owns growth metrics?, of Growth"
    })
    void ignoresTeamNamesInOrdinaryWords(String words, String team) {
        assertThat(asks("general", words).words()).doesNotContain(team, "Who is who");
    }

    private static FakeMessage asks(String channel, String words) {
        return SLACK.as("maya").in(channel).command("/whoowns " + words).message();
    }

    private static Team setUp(
            String name,
            String model,
            @Nullable String channel,
            @Nullable String manager,
            @Nullable String owner,
            @Nullable String deputy) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(manager, null));
        holders.put("product-owner", new Holder(owner, deputy));
        return apply(new Change.SetUpTeam(
                Replica.key(),
                new TeamDraft(name, channel == null ? List.of() : List.of(channel), model, null, holders, null)));
    }

    private static Team apply(Change change) {
        var outcome = SERVER.getApplicationContext().getBean(Ledger.class).apply(change, TOM);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Applied.class);
        return ((ChangeOutcome.Applied) outcome).change().after().requireTeam();
    }
}
