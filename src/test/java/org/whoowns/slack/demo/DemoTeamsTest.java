package org.whoowns.slack.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.Polling;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.notice.NoticePlanner;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.Secret;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.client.SlackWebApi;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// The example teams of the local workspace, and everything that the documentation invites a newcomer to try there.
@Tag("app")
class DemoTeamsTest {

    private static final String WORKSPACE = "T07LANTERN1";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /// Follow-ups, which need an answer before them.
    private static final String FOLLOW_UP = "` · `why?` · ";

    /// What each example of the README leads to.
    private static final Map<String, String> LEADS_TO = Map.ofEntries(
            entry("/whoowns who decides what gets built next?", "Priya Raman, Product Manager of Checkout: "),
            entry("/whoowns who writes the user stories?", ": User stories"),
            entry("/whoowns should the PO set the price?", "No. Priya Raman, Product Manager of Checkout: Pricing"),
            entry("@WhoOwns who runs the beta, and who approves the launch text?", "Launch and go-to-market"),
            entry("/whoowns pm", "Decides what the product should become"),
            entry("po", "Looks after the tactical plan"),
            entry("pm vs po", "Product Manager and Product Owner compared"),
            entry("list", "Everything I can answer"),
            entry("help", "Ask me who owns something"),
            entry("@WhoOwns who orders the backlog in SAFe?", "Ordering the backlog (SAFe)"),
            entry("/whoowns do frameworks disagree on ordering the backlog?", "What the frameworks say about"),
            entry("/whoowns who orders the backlog in Checkout?", "deputy Maya Okafor"),
            entry("/whoowns who is our PO?", "<@U07JONAS001>"),
            entry("/whoowns @jonas", "Checkout"),
            entry("/whoowns contract", "Checkout"),
            entry("contract checkout", "<@U07PRIYA001>"),
            entry("contract @jonas", "<@U07JONAS001>"),
            entry("/whoowns check", "Search"),
            entry("/whoowns forget me", "What stays"),
            entry("/whoowns gaps", "curators"),
            entry("/whoowns taught", "Nothing has been taught here yet"),
            entry("/whoowns reviews", "Only admins and curators can review entries"),
            entry("/whoowns teams", "Gift Cards"));

    private static EmbeddedServer server;
    private static FakeSlack slack;
    private static TeamDirectory directory;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of("playground.timeout", "1m"));
        slack = bean(FakeSlack.class);
        directory = bean(TeamDirectory.class);
        bean(CurrentSnapshot.class).snapshot();
        seededBy(bean(ConnectionMode.class), "none");
        seededBy(new ConnectionMode.Socket(new Secret("xapp-1"), new Secret("xoxb-1")), "teams");
        assertThat(directory.all(WORKSPACE)).isEmpty();
        bean(DemoTeams.class).seed();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void seededBy(ConnectionMode mode, String demo) {
        new DemoTeams(
                        mode,
                        demo,
                        bean(SlackWebApi.class),
                        bean(Ledger.class),
                        directory,
                        bean(DemoQuestions.class),
                        bean(NoticePlanner.class))
                .seed();
    }

    @Test
    void areASmallCompany() {
        var teams = directory.all(WORKSPACE);

        assertThat(teams).extracting(team -> team.name().text()).contains("Checkout", "Search");
        assertThat(teams).anyMatch(team -> !team.agreements().isEmpty());
        assertThat(teams).anyMatch(team -> team.holder("product-owner").deputy() != null);
        assertThat(teams).anyMatch(team -> team.holder("product-owner").person() == null);
    }

    @Test
    @Timeout(60)
    void askWhatNobodyCanAnswer() {
        var ledger = bean(GapLedger.class);
        Polling.until(() ->
                ledger.mostWanted(WORKSPACE, 0, 2).stream().mapToInt(Gap::times).sum() >= 6);

        assertThat(ledger.mostWanted(WORKSPACE, 0, 2))
                .satisfiesExactly(
                        gap -> assertThat(gap.utterance() + gap.times() + gap.askers())
                                .endsWith("gift wrapping?44"),
                        gap -> assertThat(gap.utterance() + gap.times() + gap.askers())
                                .endsWith("returns policy?22"));
    }

    @Test
    void areSetUpOnce() {
        var removed = team("Gift Cards");
        bean(Ledger.class)
                .apply(
                        new Change.RemoveTeam("removed", removed.id(), removed.version()),
                        new Actor(WORKSPACE, "U07TOM00001", true, false, true));

        bean(DemoTeams.class).seed();

        assertThat(directory.all(WORKSPACE))
                .extracting(team -> team.name().text())
                .containsExactlyInAnyOrder("Checkout", "Search");
    }

    static Stream<String> examplesOfTheReadme() throws IOException {
        return readme(Pattern.compile("(?ms)^## Try it$.*^In the terminal")).stream()
                .filter(line -> line.startsWith("| ") || line.contains("`/whoowns "))
                .map(line -> line.startsWith("| ") ? line.substring(2, line.indexOf(" |", 2)) : line)
                .filter(cell -> !cell.contains(FOLLOW_UP))
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
                .filter(code -> !code.equals("@WhoOwns") && !code.startsWith("WHOOWNS_"));
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheReadme")
    void answersTheExamplesOfTheReadme(String example) {
        assertThat(LEADS_TO).containsKey(example);
        assertThat(reply("maya", "checkout", example)).contains(LEADS_TO.get(example));
    }

    static Stream<String> followUpsOfTheReadme() throws IOException {
        return readme(Pattern.compile("(?m)^\\|[^|]*" + Pattern.quote(FOLLOW_UP) + "[^|]*")).stream()
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)));
    }

    @ParameterizedTest
    @MethodSource("followUpsOfTheReadme")
    void answersTheFollowUpsOfTheReadme(String followUp) {
        var first = followUp.equals("the second one")
                ? "/whoowns who runs the beta, and who approves the launch text?"
                : "/whoowns who orders the backlog?";
        var before = reply("tom", "general", first);

        assertThat(reply("tom", "general", followUp)).isNotEqualTo(before).satisfies(DemoTeamsTest::isAnAnswer);
    }

    @Test
    void answersTheQuestionOfTheTerminalExample() throws IOException {
        var asked = readme(Pattern.compile("(?m)whoowns ask \".*?\"")).getFirst();

        assertThat(reply("maya", "general", asked.substring(asked.indexOf('"') + 1, asked.length() - 1)))
                .satisfies(DemoTeamsTest::isAnAnswer);
    }

    @Test
    void answersAllThatTheHelpCardNames() {
        var help = slack.as("maya").in("checkout").command("/whoowns help").message();
        var named = Stream.concat(
                        help.labels().stream(),
                        CODE.matcher(help.words()).results().map(code -> code.group(1)))
                .toList();

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(named)
                .allSatisfy(example ->
                        assertThat(reply("maya", "checkout", example)).satisfies(DemoTeamsTest::isAnAnswer));
    }

    static Stream<String> everybody() {
        return Stream.of("maya", "sofia");
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void answersTheSuggestionsOfEachChannel(String who) {
        var questions = slack.workspace().organisation().app().questions();
        var channels = slack.workspace().conversations().channels().toList();

        assertThat(channels)
                .allSatisfy(channel -> assertThat(questions)
                        .allSatisfy(question ->
                                assertThat(reply(who, channel.name(), question)).satisfies(DemoTeamsTest::isAnAnswer)));
    }

    private static void isAnAnswer(String words) {
        assertThat(words)
                .doesNotContain(
                        MessageCatalog.text("not.known"),
                        MessageCatalog.text("not.known.hint"),
                        MessageCatalog.text("people.no.team"),
                        "failed with the error");
    }

    /// The answer, whatever the way of asking: a mention, or the command, which the README leaves out in places.
    private static String reply(String who, String channel, String example) {
        var place = slack.as(who).in(channel);
        FakeMessage message = example.startsWith("@")
                ? slack.awaitReply(place.says(example))
                : place.command(example.startsWith("/") ? example : "/whoowns " + example)
                        .message();
        return message.words();
    }

    private static List<String> readme(Pattern part) throws IOException {
        return part.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .flatMap(String::lines)
                .toList();
    }

    private static Team team(String name) {
        return directory.all(WORKSPACE).stream()
                .filter(team -> team.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }
}
