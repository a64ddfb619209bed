package org.whoowns.slack.teamforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.element.ButtonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.contracts.ClashFix;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Clash;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// A team's page on the Home tab, and the modals that it opens.
@Tag("app")
class TeamPageTest {

    private final TeamFixture scene = TeamFixture.shared();
    private final FakeSlack slack = scene.slack();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void showsDifferencesBeforeDefaults() {
        var team = agreed(scene.given("Paged team", "maya", "jonas", ""), "pricing");

        var words = scene.page("maya", team).words();

        assertThat(words)
                .containsSubsequence(
                        "Paged team",
                        "*Product Manager*\n<@" + scene.id("jonas") + ">",
                        "*Product Owner*\nvacant",
                        "Operating model: ",
                        "Needs attention",
                        "Product Owner: vacant.",
                        "Differs from the default",
                        "*Pricing*: Product Owner",
                        "Who is accountable for what",
                        "*Strategy*",
                        "Shared: ",
                        "PM: ",
                        "PO: ",
                        "Recent changes",
                        "Agreed · <@" + scene.id("maya") + ">")
                .doesNotContain("Remove team");
    }

    @Test
    void countsConsistently() {
        var words =
                scene.page("maya", scene.given("Counted", "maya", "jonas", "")).words();

        var owned = titles(words, "PO: ");
        var shared = titles(words, "Shared: ");
        assertThat(words)
                .contains("Product Owner: vacant. " + owned + " responsibilities have no owner; " + shared
                        + " shared ones are missing this role.");
    }

    @Test
    void withdrawsAnAgreement() {
        var team = agreed(scene.given("Withdrawing", "maya", "jonas", "priya"), "pricing");
        var page = scene.page("maya", team);

        slack.as("maya")
                .clicks(
                        page,
                        TeamFixture.button(page, "team:withdraw", team.id(), "pricing")
                                .actionId());

        var after = scene.homeShowing("maya", "Nothing. This team follows the default.");
        assertThat(after.words()).contains("Withdrew an agreement");
        // the outdated button again
        slack.as("maya")
                .clicks(
                        page,
                        TeamFixture.button(page, "team:withdraw", team.id(), "pricing")
                                .actionId());
        assertThat(slack.awaitModal("maya").words()).contains("This agreement has already been withdrawn");
    }

    @Test
    void confirmsARemovalAndUndoesIt() {
        var team = scene.given("Going", "maya", "jonas", "priya");
        var page = scene.page("maya", team);
        var form = scene.opens("maya", page, "Edit", "Edit team");
        var asking = scene.opens("maya", form, "Remove team", "Remove team");
        assertThat(asking.words()).contains("Remove Going and all its agreements?");

        scene.submits("maya", asking, InputState.NONE);

        assertThat(scene.has("Going")).isFalse();
        var overview =
                scene.homeWhere("maya", view -> view.element("What changed").isPresent());
        var history = scene.opens("maya", overview, "What changed", "History");
        assertThat(history.words()).startsWith("*Going*\nRemoved");
        slack.as("maya").clicks(history, "Undo");
        assertThat(scene.windowSaying("maya", "Undone.").words()).contains("Undid a change");
        assertThat(scene.team("Going").holder("product-owner").person()).isEqualTo(scene.id("priya"));
        scene.homeShowing("maya", "*Going*");
    }

    @Test
    void refusesOutdatedButtonsOfARemovedTeam() {
        var team = scene.given("Gone", "maya", "jonas", "priya");
        var page = scene.page("maya", team);
        var form = scene.opens("maya", page, "Edit", "Edit team");
        scene.apply(new Change.RemoveTeam(TeamFixture.key(), team.id(), team.version()), "tom");

        assertThat(scene.submits(
                                "maya",
                                form,
                                FormInput.in(form).put("Team name", "Back").picks())
                        .errors()
                        .get("name"))
                .contains("This team no longer exists.");
        for (var button : List.of("Edit", "Change for our team")) {
            slack.workspace().views().clear(slack.user("maya"));
            slack.as("maya").clicks(page, button);
            assertThat(slack.awaitModal("maya").words()).contains("This team no longer exists.");
        }
        slack.workspace().views().clear(slack.user("maya"));
        slack.as("maya").clicks(page, "PO contract");
        assertThat(slack.awaitModal("maya").words()).contains("I don't know that team or person.");
        slack.as("maya").clicks(page, TeamFixture.button(page, "home:back").actionId());
        scene.homeWhere("maya", view -> view.element("What changed").isPresent());
    }

    @Test
    void undoesOneChangeAndStillOffersTheOthers() {
        var team = agreed(agreed(scene.given("Undoing", "maya", "jonas", "priya"), "pricing"), "product-roadmap");
        var history = scene.opens("maya", scene.page("maya", team), "History", "History");
        var setUp = undos(history).getLast();

        // setting up is the oldest change, and others followed
        slack.as("maya").clicks(history, setUp);

        var refused = scene.windowSaying("maya", "can't be undone separately");
        assertThat(undos(refused)).hasSize(3);
        assertThat(scene.team("Undoing").agreements()).containsOnlyKeys("pricing", "product-roadmap");
    }

    @Test
    void showsOthersTheHistoryWithoutButtons() {
        var team = scene.given("Looked at", "maya", "jonas", "priya");
        var page = scene.page("sofia", team);
        assertThat(page.element("Edit")).isEmpty();

        var history = scene.opens("sofia", page, "History", "History");

        assertThat(history.words()).contains("Set up · <@" + scene.id("maya") + ">");
        assertThat(undos(history)).isEmpty();
    }

    @Test
    void opensContractsAndTheCheckFromHome() {
        var team = agreed(scene.given("Contracted", "maya", "", "priya"), "pricing");
        var page = scene.page("maya", team);

        var contract = scene.opens("maya", page, "PO contract", "Role contract");
        assertThat(contract.words())
                .contains("*Contracted* · Product Owner: <@" + scene.id("priya") + ">")
                .containsSubsequence("1 differs from the default", "• *Pricing*", "*Strategy*", "*Discovery*");
        slack.as("maya").clicks(page, "PM contract");
        scene.windowSaying("maya", "*Contracted* · Product Manager: vacant");
        var check = scene.opens("maya", scene.overview("maya"), "Check all teams", "Gaps and conflicts");
        assertThat(check.words()).contains("*Contracted*\n• Product Manager: vacant.");
    }

    @Test
    void sharesAContractWithoutNotifyingItsPeople() {
        var team = agreed(scene.given("Shared about", "maya", "", "priya"), "pricing");
        var contract = scene.opens("maya", scene.page("maya", team), "PO contract", "Role contract");
        var form = scene.opens("maya", contract, "Share in a channel", "Share in a channel");
        var channel = slack.channel("checkout");

        scene.submits(
                "maya", form, FormInput.in(form).put("Channel", channel.id()).picks());

        var shared = slack.awaitMessage(channel, message -> message.words().contains("Shared about"));
        assertThat(shared.words())
                .contains("Product Owner: Priya Raman", "*Discovery*", "Shared by <@" + scene.id("maya") + ">")
                .doesNotContain("<@" + scene.id("priya") + ">");
    }

    /// Slack waits three seconds for the acknowledgement of a form, and its own API may take longer.
    @Test
    void saysLaterWhereAContractWentIfSlackIsSlow() {
        var team = agreed(scene.given("Shared slowly", "maya", "", "priya"), "pricing");
        var form = shareForm(team);
        slack.fail("chat.postMessage", InjectedFailure.HANGING);

        var result = share(form, "checkout");

        assertThat(result.isSilent()).isTrue();
        assertThat(scene.top("maya").words()).contains(MessageCatalog.text("submission.slow"));
        slack.clearFailures();
        scene.windowSaying("maya", "Shared in <#" + slack.channel("checkout").id() + ">");
        assertThat(slack.messages(slack.channel("checkout")))
                .anyMatch(message -> message.words().contains("Shared slowly"));
    }

    @Test
    void showsTheFormAgainIfSlackRefusesLate() {
        var form = shareForm(scene.given("Shared nowhere", "maya", "", "priya"));
        slack.fail("chat.postMessage", InjectedFailure.HANGING);

        share(form, "design");
        slack.clearFailures();

        var again = scene.windowSaying("maya", MessageCatalog.text("contract.share.closed"));
        assertThat(again.callbackId()).isEqualTo(form.callbackId());
        share(again, "checkout");
        scene.windowSaying("maya", "Shared in ");
    }

    @Test
    void saysInAMessageWhereAContractWentIfTheFormIsClosed() {
        var form = shareForm(scene.given("Shared and left", "maya", "", "priya"));
        slack.fail("chat.postMessage", InjectedFailure.HANGING);
        share(form, "checkout");

        slack.workspace().views().clear(slack.user("maya"));
        slack.clearFailures();

        slack.awaitMessage(
                slack.directMessages("maya"), message -> message.words().contains("Shared in "));
    }

    private FakeView shareForm(Team team) {
        var contract = scene.opens("maya", scene.page("maya", team), "PO contract", "Role contract");
        return scene.opens("maya", contract, "Share in a channel", "Share in a channel");
    }

    private ActionResult share(FakeView form, String channel) {
        return scene.submits(
                "maya",
                form,
                FormInput.in(form).put("Channel", slack.channel(channel).id()).picks());
    }

    @ParameterizedTest
    @MethodSource("findings")
    void opensTheFixOfEachFinding(Function<Team, Clash> finding, String says) {
        var team = agreed(scene.given("Found " + TeamFixture.key(), "tom", "jonas", "priya"), "pricing");
        var found = posted(ClashFix.button(finding.apply(team)));

        slack.as("tom").clicks(found, found.labels().getFirst());

        assertThat(slack.await(() -> slack.workspace()
                                .views()
                                .topmost(slack.user("tom"))
                                .filter(view -> (view.title() + "\n" + view.words()).contains(says)))
                        .words())
                .isNotEmpty();
    }

    static List<Arguments> findings() {
        var role = KnowledgeFolders.shipped().mainRoles().getFirst();
        return List.of(
                finding(team -> new Clash.VacantRole(team, role, 1, 1), "Edit team"),
                finding(team -> new Clash.NobodyInPlace(team, role, 1, 1), "Edit team"),
                finding(team -> new Clash.TwoHolders(team, List.of(role), List.of("U1", "U2")), "Edit team"),
                finding(team -> new Clash.OnePersonTwice(team, List.of(role), "U1"), "Edit team"),
                finding(team -> new Clash.HolderLeft(team, role, "U1", false), "Edit team"),
                finding(team -> new Clash.ChannelGone(team, "C1"), "Edit team"),
                finding(team -> new Clash.ModelGone(team, "gone"), "Edit team"),
                finding(team -> new Clash.FrameworkGone(team, "gone"), "Edit team"),
                finding(team -> new Clash.AgreedPersonLeft(team, agreement(team), "U1"), "Change for our team"),
                finding(team -> new Clash.AgreedPersonLeft(null, agreement(team), "U1"), "Decide for everyone"),
                finding(team -> new Clash.AgreedRoleMissing(team, agreement(team), "gone"), "Change for our team"),
                finding(team -> new Clash.AgreedEntryGone(team, agreement(team)), MessageCatalog.text("saved")));
    }

    @Test
    void hasAFixForEveryKindOfFinding() {
        var team = scene.given("All kinds", "tom", "jonas", "priya");
        var agreed = agreed(team, "pricing");

        assertThat(findings().stream()
                        .<Class<?>>map(each ->
                                apply((Function<?, ?>) each.get()[0], agreed).getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Clash.class).toList());
    }

    @SuppressWarnings("unchecked")
    private static Clash apply(Function<?, ?> finding, Team team) {
        return ((Function<Team, Clash>) finding).apply(team);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(TeamPageTest::kinds)
                : Stream.of(type);
    }

    private static Arguments finding(Function<Team, Clash> finding, String says) {
        return Arguments.of(finding, says);
    }

    private static Agreement agreement(Team team) {
        return team.agreements().values().iterator().next();
    }

    @Test
    void opensTheAnswerAboutTheResponsibilityThatAFindingNames() {
        var team = agreed(scene.given("Found and asked", "tom", "jonas", "priya"), "pricing");
        var clash = new Clash.AgreedPersonLeft(team, agreement(team), "U1");
        var found = posted(ClashFix.answer(clash, KnowledgeFolders.shipped()).orElseThrow());

        slack.as("tom").clicks(found, "Show the answer");

        var answer = slack.awaitMessage(
                slack.channel("checkout"),
                message -> message.isEphemeral() && message.words().contains("of Found and asked"));
        assertThat(answer.words()).contains("Pricing");
        assertThat(ClashFix.answer(new Clash.AgreedEntryGone(team, gone(team)), KnowledgeFolders.shipped()))
                .isEmpty();
    }

    private static Agreement gone(Team team) {
        var agreement = agreement(team);
        return new Agreement("gone", agreement.decision(), null, agreement.by(), agreement.at());
    }

    /// A message with the button.
    private FakeMessage posted(ButtonElement button) {
        var channel = slack.channel("checkout");
        var marker = "Finding " + TeamFixture.key();
        scene.bean(MessageSender.class)
                .post(
                        new ConversationRef(scene.workspace(), channel.id(), null),
                        new SlackMessage(marker, BlockFactory.row(marker, List.of(button))));
        return slack.awaitMessage(channel, message -> message.words().contains(marker));
    }

    @Test
    void sharesNoContractWithPeopleOfOtherOrganisations() {
        var channel = slack.channel("harbor-partners");
        slack.awaitReply(slack.as("nadia").in("harbor-partners").mentions("help"));
        var team = agreed(scene.given("Kept inside", "maya", "", "priya"), "pricing");
        var contract = scene.opens("maya", scene.page("maya", team), "PO contract", "Role contract");
        var form = scene.opens("maya", contract, "Share in a channel", "Share in a channel");

        var result = scene.submits(
                "maya", form, FormInput.in(form).put("Channel", channel.id()).picks());

        assertThat(result.errors()).containsEntry("channel", MessageCatalog.text("contract.share.outside"));
        assertThat(slack.messages(channel)).noneMatch(message -> message.words().contains("Kept inside"));
    }

    @Test
    void exportsAContractAsMarkdown() {
        var team = agreed(scene.given("Exported", "maya", "", "priya"), "pricing");
        var contract = scene.opens("maya", scene.page("maya", team), "PO contract", "Role contract");

        var export = scene.opens("maya", contract, "Export as Markdown", "Export as Markdown");

        assertThat(export.body().toString())
                .contains("# Exported: Product Owner (Priya Raman)", "## Delivery", "- Ordering the backlog")
                .contains("- Pricing (differs from the default)");
    }

    @Test
    void editsATeamWithADeletedChannel() {
        var draft =
                new TeamDraft("Channel gone", List.of("C0NOTTHERE"), "pm-and-po", null, new LinkedHashMap<>(), null);
        var form = scene.opens("maya", scene.page("maya", scene.given(draft, "maya")), "Edit", "Edit team");

        scene.submits("maya", form, FormInput.in(form).put("Framework", "safe").picks());

        assertThat(scene.team("Channel gone"))
                .returns("safe", Team::framework)
                .returns(List.of("C0NOTTHERE"), Team::channels);
    }

    @Test
    void opensAPlaceholderIfSlackIsSlow() {
        try (var fresh = new TeamFixture(Map.of())) {
            var played = fresh.slack();
            var answer =
                    played.as("maya").in("checkout").command("/whoowns pricing").message();
            played.fail("users.info", InjectedFailure.HANGING);

            // Jonas is unknown so far, so his rights have to be looked up
            played.as("jonas").clicks(answer, "Set up a team");

            assertThat(played.awaitModal("jonas").words()).contains("One moment");
            played.clearFailures();
            assertThat(fresh.window("jonas", "Set up a team").words()).contains("Team name");
        }
    }

    private Team agreed(Team team, String entry) {
        scene.apply(
                new Change.Agree(
                        TeamFixture.key(),
                        team.id(),
                        team.version(),
                        entry,
                        new Decision.ToRole("product-owner"),
                        null),
                "maya");
        return scene.team(team.name().text());
    }

    /// How many responsibilities the lines name that begin like this.
    private static int titles(String words, String lead) {
        return (int) words.lines()
                .filter(line -> line.startsWith(lead))
                .flatMap(Pattern.compile("\u00A0· ")::splitAsStream)
                .count();
    }

    private static List<String> undos(FakeView history) {
        return history.layout().stream()
                .map(block -> block.at("/accessory/action_id").asText())
                .filter(action -> action.startsWith("team:undo"))
                .toList();
    }
}
