package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// `/whoowns contract` and `/whoowns check`.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractCommandsTest {

    private static final String WORKSPACE = "T07LANTERN1";
    private static final String JONAS = "U07JONAS001";
    private static final Actor TOM = new Actor(WORKSPACE, "U07TOM00001", true, true, true);

    private final EmbeddedServer server = SlackAppFixture.open(Map.of());
    private final FakeSlack slack = server.getApplicationContext().getBean(FakeSlack.class);

    ContractCommandsTest() {
        // before any team exists
        assertThat(asks("maya", "general", "check").words()).startsWith(MessageCatalog.text("teams.none"));
        assertThat(asks("maya", "general", "check").labels()).containsExactly("Set up a team");
        setUp("Checkout", "U07PRIYA001", JONAS);
        setUp("Check", "U07SOFIA001", "U07TOM00001");
        setUp("Contract", "U07TOM00001", "U07SOFIA001");
        setUp("Search", "U07PRIYA001", null);
        setUp("Help", "U07SOFIA001", "U07TOM00001");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void showsTheAskersContractOnlyToThem() {
        var mine = asks("jonas", "general", "contract");

        assertThat(mine.isEphemeral()).isTrue();
        assertThat(mine.words())
                .contains("Role contract", "*Checkout* · Product Owner: <@" + JONAS + ">\naccountable for")
                .containsPattern("\\*Delivery\\*\n.*Ordering the backlog");
        assertThat(mine.text()).contains("Ordering the backlog");
    }

    @Test
    void tellsPeopleWithoutARoleHowToStart() {
        var mine = asks("maya", "general", "contract");

        assertThat(mine.words()).startsWith(MessageCatalog.text("home.no.role"));
        assertThat(mine.labels()).containsExactly("Set up a team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract checkout",
                "Contract of CHECKOUT",
                "contract for the Checkout team",
                "contract in checkout?"
            })
    void showsTheContractsOfATeam(String words) {
        assertThat(asks("maya", "general", words).words())
                .contains(
                        "*Checkout* · Product Manager: <@U07PRIYA001>", "*Checkout* · Product Owner: <@" + JONAS + ">");
    }

    @Test
    void showsAnotherPersonsContract() {
        assertThat(asks("maya", "general", "contract @jonas").words())
                .contains("*Checkout* · Product Owner: <@" + JONAS + ">");
        assertThat(asks("maya", "general", "contract @maya").words())
                .contains("<@U07MAYA0001> isn't accountable for anything in any team yet");
    }

    @Test
    void checksAllTeams() {
        var check = asks("maya", "general", "check");

        assertThat(check.isEphemeral()).isTrue();
        assertThat(check.words())
                .contains("Gaps and conflicts", "1 issue in 1 team", "*Search*")
                .containsPattern(
                        "Product Owner: vacant\\. \\d+ responsibilities have no owner; \\d+ shared ones are missing this role")
                .doesNotContain("*Checkout*");
    }

    @Test
    void listsAllTeams() {
        assertThat(asks("maya", "general", "teams").words())
                .startsWith("Teams (")
                .contains("*Checkout*\nPM: <@U07PRIYA001>\u00A0· PO: <@" + JONAS + ">", "*Search*\nPM: ", "PO: vacant");
    }

    @Test
    void stillFindsTeamsAndEntriesNamedLikeSubcommands() {
        assertThat(asks("maya", "general", "who is the PO of check?").words())
                .contains("Who is who in Check", "<@U07TOM00001>");
        assertThat(asks("maya", "general", "team contract").words()).contains("Who is who in Contract");
        assertThat(asks("maya", "general", "contract contract").words())
                .contains("*Contract* · Product Manager: <@U07TOM00001>");
        assertThat(asks("maya", "general", "help").words()).contains(MessageCatalog.text("help.lead"));
        assertThat(asks("maya", "general", "check that the acceptance criteria are met")
                        .words())
                .doesNotContain("Gaps and conflicts");
        assertThat(asks("maya", "general", "contract: who decides the order of the backlog?")
                        .words())
                .contains("Ordering the backlog");
    }

    @Test
    void reportsUnknownTeams() {
        assertThat(asks("maya", "general", "contract zzyzx <!here>").words())
                .isEqualTo(MessageCatalog.text("team.unknown", "zzyzx &lt;!here&gt;") + " "
                        + MessageCatalog.text("contract.of.nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "contract checkout", "contract @jonas", "teams", "check"})
    void showsNoTeamDataInSharedChannels(String words) {
        assertThat(slack.awaitReply(slack.as("nadia").in("harbor-partners").mentions("who owns the vision?")))
                .isNotNull();
        assertThat(asks("jonas", "harbor-partners", words).words())
                .isEqualTo(MessageCatalog.text("overview.shared.place"));
    }

    @Test
    void showsReportsOnlyInPrivate() {
        assertThat(slack.awaitReply(slack.as("jonas").directMessage("contract")).words())
                .contains("*Checkout* · Product Owner: <@" + JONAS + ">");
        assertThat(slack.awaitReply(slack.as("jonas").in("checkout").mentions("contract"))
                        .words())
                .isEqualTo(MessageCatalog.text("people.contract"));
        assertThat(slack.awaitReply(slack.as("jonas").in("checkout").mentions("check"))
                        .words())
                .isEqualTo(MessageCatalog.text("people.check"));
    }

    private FakeMessage asks(String person, String channel, String words) {
        return slack.as(person).in(channel).command("/whoowns " + words).message();
    }

    private void setUp(String name, String manager, @Nullable String owner) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(manager, null));
        holders.put("product-owner", new Holder(owner, null));
        var draft = new TeamDraft(name, List.of(), "pm-and-po", null, holders, null);
        assertThat(server.getApplicationContext()
                        .getBean(Ledger.class)
                        .apply(new Change.SetUpTeam(Replica.key(), draft), TOM))
                .isInstanceOf(ChangeOutcome.Applied.class);
    }
}
