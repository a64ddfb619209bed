package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// What people, keyboards and Slack make of commands, and of the names of teams and people.
@Tag("app")
@ExtendWith(TeamFixture.Closing.class)
class TypedTextInSlackTest {

    private static final TeamFixture FIXTURE = TeamFixture.shared();

    @BeforeAll
    static void setUpTeams() {
        setUp("Checkout", "C07CHECKOUT");
        setUp("🚀 Growth & Activation", null);
        setUp("Ana's Team – EU", null);
        setUp("The A-Team", null);
        setUp("Pay!", null);
        setUp("shop.io", null);
        setUp("Search Platform", null);
        setUp("Search Ads", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`help`",
                "*help*",
                "help\u200B",
                "“help”",
                "help :pray:",
                "please help!",
                "\u00A0help",
                "/whoowns help"
            })
    void helps(String typed) {
        assertThat(asks(typed).words()).contains(MessageCatalog.text("help.lead"));
        assertThat(mentions(typed).words()).contains(MessageCatalog.text("help.lead"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list :pray:", "`list`", "list please", "list, thanks!"})
    void lists(String typed) {
        assertThat(asks(typed).words()).contains(MessageCatalog.text("contents"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            contract\u00A0checkout             ; Checkout
            contract “Checkout”                ; Checkout
            contract Checkout, please          ; Checkout
            please contract checkout           ; Checkout
            contract Check                     ; Checkout
            contract <#C07CHECKOUT>            ; Checkout
            contract #checkout                 ; Checkout
            contract :rocket: growth & activation ; 🚀 Growth & Activation
            contract 🚀 Growth and Activation  ; 🚀 Growth & Activation
            contract growth & activation       ; 🚀 Growth & Activation
            contract Growth                    ; 🚀 Growth & Activation
            contract activation                ; 🚀 Growth & Activation
            contract ana’s team - eu           ; Ana's Team – EU
            contract Ana's                     ; Ana's Team – EU
            contract The A–Team                ; The A-Team
            contract a-team                    ; The A-Team
            contract Pay!                      ; Pay!
            contract pay                       ; Pay!
            contract <http://shop.io|shop.io>  ; shop.io
            contract http://shop.io            ; shop.io
            contract ＳＨＯＰ．ｉｏ                ; shop.io
            contract ads                       ; Search Ads
            contract search pl                 ; Search Platform
            """)
    void findsTheTeam(String typed, String team) {
        assertThat(asks(typed).words()).contains("*" + Mrkdwn.escape(team) + "* · Product Manager: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who orders the backlog in “Checkout”?              | Checkout
            who orders the backlog in Checkout? Thanks!        | Checkout
            who orders the backlog in *Checkout* :pray:        | Checkout
            who orders the backlog in #checkout?               | Checkout
            who orders the backlog in Growth?                  | 🚀 Growth & Activation
            who orders the backlog in the A-Team?              | The A-Team
            who orders the backlog at Pay!                     | Pay!
            who orders the backlog in http://shop.io?          | shop.io
            """)
    void answersForTheTeam(String typed, String team) {
        assertThat(asks(typed).words()).startsWith("Jonas Weber, Product Owner of " + team + ": Ordering the backlog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who is the PO in Checkout?", "who's the PO in #checkout, please?", "#checkout", "*Checkout*"})
    void saysWhoIsWho(String typed) {
        assertThat(asks(typed).words()).contains("Who is who in Checkout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@jonas",
                "who is @jonas?",
                "who’s @jonas",
                "what does @jonas do?",
                "what is @jonas accountable for?",
                "who is <@U07JONAS001>?",
                "Who is @Jonas.Weber?"
            })
    void saysWhatSomebodyDoes(String typed) {
        assertThat(asks(typed).words()).startsWith("Roles that <@U07JONAS001> holds");
    }

    @Test
    void understandsANameThatWasNotChosenFromTheList() {
        assertThat(asks("contract @weber").words()).contains("“@weber”", "Type @ and choose");
        assertThat(asks("contract @Jonas.Weber").words()).contains("Product Owner: <@U07JONAS001>");
        assertThat(asks("who is @nobody").words()).contains("“@nobody”", "Type @ and choose");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contract nosuchteam             | nosuchteam
            contract Search                 | Search
            who is the PM in Nosuchteam?    | Nosuchteam
            team Nosuchteam                 | Nosuchteam
            """)
    void saysWhichTeamItDoesNotKnow(String typed, String name) {
        assertThat(asks(typed).words()).startsWith(MessageCatalog.text("team.unknown", name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contract Chekout                | Chekout  | Checkout
            contract chekcout, please       | chekcout | Checkout
            contract shpo.io                | shpo.io  | shop.io
            who is the PM in Checkuot?      | Checkuot | Checkout
            team Chekout                    | Chekout  | Checkout
            """)
    void suggestsTheTeamThatIsMeant(String typed, String name, String team) {
        assertThat(asks(typed).words()).startsWith(MessageCatalog.text("team.similar", name, Mrkdwn.escape(team)));
    }

    @Test
    void answersForNoTeamIfItsNameIsMisspelt() {
        var answer = asks("who orders the backlog in Chekout?").words();

        assertThat(answer)
                .startsWith(MessageCatalog.text("follow.up.similar.team", "Chekout", "Checkout"))
                .contains("Product Owner: Ordering the backlog");
        assertThat(FIXTURE.asks("maya", "checkout", "who orders the backlog in seerch platform?")
                        .words())
                .contains("“seerch platform”")
                .doesNotContain("of Checkout");
    }

    @Test
    void suggestsATeamToAFollowUp() {
        asks("priya", "who orders the backlog?");

        assertThat(asks("priya", "and in Chekout?").words())
                .startsWith(MessageCatalog.text("follow.up.similar.team", "Chekout", "Checkout"));
    }

    @Test
    void suggestsNoTeamWherePeopleOfOthersRead() {
        var slack = FIXTURE.slack();
        var reply = slack.awaitReply(slack.as("maya").in("harbor-partners").mentions("who is the PM in Chekout?"));

        assertThat(reply.words()).doesNotContain("Checkout");
        assertThat(slack.awaitReply(
                                slack.as("maya").in("harbor-partners").mentions("who orders the backlog in Chekout?"))
                        .words())
                .doesNotContain("Checkout");
    }

    @Test
    void saysThatAChannelHasNoTeam() {
        assertThat(asks("contract #general").words()).isEqualTo(MessageCatalog.text("channel.unknown", "#general"));
    }

    @ParameterizedTest
    @CsvSource({"hlep, help", "new team, teams", "contract pm, pm", "contarct checkout, contract checkout"})
    void suggestsACommand(String typed, String command) {
        assertThat(asks(typed).words()).startsWith("Did you mean `/whoowns " + command + "`?");
    }

    @Test
    void suggestsAQuestionAboutFrameworksThatWorks() {
        var suggestion = asks("sofia", "frameworks").words();
        assertThat(suggestion).startsWith("Did you mean `/whoowns do frameworks disagree on ");

        var question = suggestion.substring(suggestion.indexOf("do frame"), suggestion.lastIndexOf('`'));
        assertThat(asks("sofia", question).words()).startsWith("What the frameworks say about “");
        assertThat(asks("sofia", "do frameworks disagree on the backlog order?").words())
                .startsWith("What the frameworks say about “Ordering the backlog”");
        assertThat(asks("sofia", "frameworks").words())
                .as("about the last answer")
                .startsWith("What the frameworks say about “Ordering the backlog”");
    }

    @Test
    void takesADifferenceForAnAgreementToRecord() {
        assertThat(asks("tom", "differently").words()).startsWith(MessageCatalog.text("follow.up.nothing.change"));

        asks("tom", "who orders the backlog in Checkout?");

        assertThat(asks("tom", "differently").words())
                .startsWith(MessageCatalog.text("follow.up.change", "Ordering the backlog", "Checkout"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdf qwer", "zxcvb", "wxyz fghjk xyzzy?", "qqqq"})
    void suggestsNothingForGibberish(String typed) {
        var answer = asks(typed);
        assertThat(answer.words()).startsWith(MessageCatalog.text("not.known.empty"));
        assertThat(answer.labels()).isEmpty();
    }

    private static FakeMessage asks(String words) {
        return asks("maya", words);
    }

    private static FakeMessage asks(String person, String words) {
        return FIXTURE.asks(person, "general", words);
    }

    private static FakeMessage mentions(String words) {
        var slack = FIXTURE.slack();
        return slack.awaitReply(slack.as("maya").in("general").mentions(words));
    }

    private static void setUp(String name, @Nullable String channel) {
        var holders = new LinkedHashMap<>(Map.of(
                "product-manager", new Holder("U07PRIYA001", null), "product-owner", new Holder("U07JONAS001", null)));
        FIXTURE.given(
                new TeamDraft(name, channel == null ? List.of() : List.of(channel), "pm-and-po", null, holders, null),
                "tom");
    }
}
