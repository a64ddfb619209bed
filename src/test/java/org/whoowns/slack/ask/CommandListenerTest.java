package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.SlackAppFixture;

@Tag("app")
class CommandListenerTest {

    private final FakeSlack slack = SlackAppFixture.slack();

    @Test
    void namesTheOwnerFirstAndSaysWhy() {
        var answer = asks("who decides the order of the backlog?");

        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words())
                .startsWith("Product Owner: Ordering the backlog")
                .contains("A team can follow only one order of work")
                .contains("*Product Manager*: Sets the goals")
                .doesNotContain("Source: ", "Reviewed");
        assertThat(answer.labels()).containsExactly("Details", "Share", "Set up a team", "👍", "👎");
    }

    @Test
    void opensAndClosesDetails() {
        var answer = asks("who decides the order of the backlog?");

        slack.as("maya").clicks(answer, "Details");
        var details = slack.awaitEdit(answer);
        slack.as("maya").clicks(details, "Less");

        assertThat(details.words())
                .startsWith("Product Owner: Ordering the backlog")
                .contains("*Handover:*", "*Frameworks:* Scrum Guide: Product Owner")
                .contains("Source: Let's Build a Great Product, <https://scrumguides.org/", "|Scrum Guide 2020>")
                .contains("Reviewed <!date^", "|2026-11-23>");
        assertThat(details.labels())
                .containsExactly("Less", "Share", "Compare frameworks", "Set up a team", "👍", "👎");
        assertThat(slack.awaitEdit(details).words()).isEqualTo(answer.words());
    }

    @Test
    void hasTheContentOfTheBlocksInItsText() {
        assertThat(asks("who decides the order of the backlog?").text())
                .startsWith("Product Owner: Ordering the backlog")
                .contains("A team can follow only one order of work")
                .contains("Sets the goals");
    }

    @Test
    void saysThatItReadOnlyPartOfALongText() {
        assertThat(asks("Hello there. ".repeat(400) + "who decides the order of the backlog?")
                        .words())
                .startsWith("Product Owner: Ordering the backlog")
                .contains(MessageCatalog.text("truncated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", " HELP ", "help?"})
    void helps(String words) {
        var help = asks(words);

        assertThat(help.words())
                .contains(MessageCatalog.text("help.lead"))
                .contains(MessageCatalog.text("help.privacy"))
                .contains(MessageCatalog.text("help.threads"))
                .contains("`help`", "`pm`", "`po`", "`pm vs po`", "`list`", "`contract`", "`teams`", "`check`")
                .contains("`/whoowns who ", "`@WhoOwns who ", MessageCatalog.text("help.way.direct"));
        assertThat(help.labels()).hasSize(4);
    }

    @Test
    void knowsItsSubcommands() {
        assertThat(asks("pm").words()).startsWith("Product Manager\n").contains("Strategic vision");
        assertThat(asks("po").words()).startsWith("Product Owner\n").contains("Backlog management");
        assertThat(asks("pm vs po").words()).contains("Product Manager", "Product Owner");
        assertThat(asks("list").words()).contains("Ordering the backlog").contains("Strategy");
    }

    @Test
    void recognisesASubcommandOnlyAsTheWholeText() {
        assertThat(asks("list price").words()).doesNotContain(MessageCatalog.text("contents"));
    }

    @Test
    void answersUnknownQuestionsToo() {
        var answer = asks("zzyzx qwrtp");

        assertThat(answer.words())
                .containsAnyOf(MessageCatalog.text("not.known"), MessageCatalog.text("not.known.empty"));
        assertThat(answer.labels()).doesNotContain("Share");
    }

    @Test
    void answersTheSuggestionsOfThePlayground() {
        assertThat(slack.workspace().organisation().app().questions())
                .filteredOn(question ->
                        !Set.of("help", "contract checkout", "teams", "check").contains(question))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(asks(question).labels()).contains("Share"));
    }

    @Test
    void answersFrameworkQuestionsInAnyOrderOfWords() {
        assertThat(asks("who orders the backlog in SAFe?").words())
                .startsWith("Product Owner: Ordering the backlog (SAFe)");
        assertThat(asks("In SAFe, who orders the backlog?").words())
                .startsWith("Product Owner: Ordering the backlog (SAFe)");
        assertThat(asks("what does Scrum say about release decisions?").words())
                .contains("Go or no-go for a release", "Scrum Guide", "Common practice: Shared.");
        assertThat(asks("do frameworks disagree on ordering the backlog?").words())
                .startsWith(MessageCatalog.text("frameworks.compared", "Ordering the backlog"));
    }

    @Test
    void answersRoleQuestionsWithTheWholeRole() {
        assertThat(asks("what does a PO do?").words())
                .startsWith("Product Owner\n")
                .contains("Ordering the backlog");
        assertThat(asks("what is the PM responsible for?").words())
                .startsWith("Product Manager\n")
                .contains("Strategic vision", "Product roadmap", "Pricing");
    }

    @Test
    void countsVerdicts() {
        var before = SlackAppFixture.count("whoowns.questions", "verdict", "confident");

        asks("who decides the order of the backlog?");

        assertThat(SlackAppFixture.count("whoowns.questions", "verdict", "confident"))
                .isEqualTo(before + 1);
    }

    /// Unusual input, each with its reason.
    static Stream<String> odd() {
        return Stream.of(
                "x".repeat(40_000),
                "who owns the roadmap? ".repeat(1_800),
                "🤷‍♀️🚀🎉",
                ":shrug: :rocket:",
                "@WhoOwns",
                "@maya @jonas",
                "#checkout",
                "¿quién decide el orden del backlog?",
                "谁决定待办事项的顺序？",
                "מי מחליט על סדר העדיפויות?",
                "who owns \u0000\u0007\u001b[31m the roadmap",
                "who owns \u202ethe\u202c road\u200bmap \ufeff",
                "\u0301\u0302\u0303 e\u0301\u0302",
                "<!channel> <!here> @channel @everyone <@U07MAYA0001>",
                "*bold* _italic_ ~gone~ `code` ```block``` > quote",
                "<https://evil.example|who owns the roadmap>",
                "https://evil.example/?q=who+owns",
                "&lt;!channel&gt; &amp;lt;",
                "/whoowns /invite @WhoOwns",
                "'; drop table entries; -- {{7*7}} ${jndi:ldap://x} %s %n",
                "{\"v\":1,\"entry\":\"okrs\"}",
                "?",
                "!!!",
                "...");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void answersUnusualInput(String words) {
        var answer = asks(words);

        assertThat(answer.text()).isNotBlank();
        assertThat(live(answer)).doesNotContain("<!channel", "<!here", "<!everyone", "<@", "<#", "<http", "evil");
        assertThat(answer.words()).doesNotContain("Failure", "number:");
    }

    /// Everything Slack would parse as markup, except the date of the review. It does not read what buttons carry.
    private static String live(FakeMessage answer) {
        return (answer.text() + SlackJson.write(SlackJson.array(answer.layout())))
                .replaceAll("<!date\\^[^>]*>", "")
                .replaceAll("\"value\":\"(\\\\.|[^\"\\\\])*+\"", "");
    }

    @Test
    void keepsSlacksLimitsForEveryEntry() {
        var knowledge = SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge();
        assertThat(knowledge.entries()).isNotEmpty().allSatisfy(entry -> {
            var answer = asks(entry.title());
            assertThat(answer.isNotice()).as(answer.text()).isFalse();
        });
    }

    @Test
    void answersUnderTheNameThatTheCommandHas() {
        var form = new EventPayloads(slack.workspace())
                .command(slack.user("maya"), slack.channel("checkout"), "/whoowns-dev", "help");

        assertThat(body(form)).contains("/whoowns-dev ").doesNotContain("/whoowns ");
        assertThat(asks("help").words()).contains("/whoowns ").doesNotContain("/whoowns-dev");
    }

    private String body(SequencedMap<String, String> form) {
        return ((AppResponse.Answered) slack.send(slack.signed(OutgoingRequest.form(form)))).body();
    }

    private FakeMessage asks(String words) {
        return slack.as("maya").in("checkout").command("/whoowns " + words).message();
    }
}
