package org.whoowns.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.util.json.GsonFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.BlockText;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;

@Tag("app")
class AnswerCardTest {

    private final Answerer answerer = SlackAppFixture.bean(Answerer.class);

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsSlacksLimitsAndNotifiesNobodyWhateverTheKnowledge(int seed) {
        new HostileAnswers(seed)
                .answers()
                .forEach(answer -> messages(answer).forEach(message -> {
                    var layout = layout(message);
                    assertThatCode(() -> BlockKitRules.checkMessage(message.text(), layout))
                            .as(answer.getClass().getSimpleName())
                            .doesNotThrowAnyException();
                    assertThat(message.text()).hasSizeLessThanOrEqualTo(12_000);
                    assertThat(ids(message)).doesNotHaveDuplicates();
                    assertThat(Stream.concat(
                                    Stream.of(message.text()), layout.stream().flatMap(AnswerCardTest::markup)))
                            .noneMatch(text ->
                                    text.contains("<!channel") || text.contains("<@") || text.contains("<!here"));
                }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheLimitsOfViews(int seed) {
        var hostile = new HostileAnswers(seed);
        var roles = hostile.guide().roles().stream()
                .flatMap(role -> HomeBlocks.role(role).stream())
                .toList();
        Stream.concat(
                        Stream.of(ModalBlocks.readOnly("\uD83D\uDE00".repeat(30), roles)),
                        hostile.answers()
                                .map(answer -> ModalBlocks.readOnly(
                                        AnswerCard.of(answer, 0, Surface.MODAL).blocks())))
                .forEach(modal -> assertThatCode(() -> BlockKitRules.checkView(
                                SlackJson.read(GsonFactory.createSnakeCase().toJson(modal))
                                        .orElseThrow()
                                        .deepCopy(),
                                true))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsEverythingOnItsPages(int seed) {
        new HostileAnswers(seed)
                .answers()
                .filter(Answer.Contents.class::isInstance)
                .map(Answer.Contents.class::cast)
                .forEach(contents -> {
                    var shown = words(all(contents));
                    contents.topics()
                            .forEach(topic -> assertThat(shown)
                                    .contains(Mrkdwn.escape(topic.title()).replaceAll("\\s", "")));
                });
    }

    @Test
    void cyclesThroughPages() {
        var contents = new HostileAnswers(1)
                .answers()
                .filter(Answer.Contents.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(labels(AnswerCard.of(contents, 0, Surface.MESSAGE)))
                .last()
                .isEqualTo(MessageCatalog.text("next.page"));
        assertThat(labels(AnswerCard.of(contents, 999, Surface.MESSAGE)))
                .last()
                .isEqualTo(MessageCatalog.text("first.page"));
    }

    @Test
    void namesTheOwnerBeforeAnyOtherRole() {
        var answer = about("backlog-ordering");

        var words = words(List.of(AnswerCard.of(answer, 0, Surface.MESSAGE)), " ");

        assertThat(words.indexOf("Product Owner")).isZero();
        assertThat(words.lastIndexOf("Product Owner", words.indexOf("Product Manager")))
                .isNotNegative();
    }

    @Test
    void offersSharingOnlyForEphemeralAnswers() {
        var answer = about("backlog-ordering");

        assertThat(labels(AnswerCard.of(answer, 0, Surface.EPHEMERAL))).contains("Share");
        assertThat(labels(AnswerCard.of(answer, 0, Surface.MESSAGE))).containsExactly("Details");
        assertThat(labels(AnswerCard.of(answer, 0, Surface.SHARED))).isEmpty();
        assertThat(labels(AnswerCard.of(answer, 0, Surface.MODAL))).doesNotContain("Share");
    }

    @Test
    void keepsTheRequestedFrameworkForChoices() {
        var safe = SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge().frameworks().stream()
                .filter(each -> each.id().equals("safe"))
                .findFirst()
                .orElseThrow();
        var choices = List.of(new Candidate(ordering(), 0.5, new Evidence(Evidence.Source.TITLE, "Ordering")));

        assertThat(AnswerCard.of(new Answer.Choices(choices, new FrameworkMention.One(safe)), 0, Surface.EPHEMERAL)
                        .blocks())
                .anySatisfy(each -> assertThat(each.toString()).contains("\"framework\":\"safe\""));
        assertThat(AnswerCard.of(new Answer.Choices(choices, FrameworkMention.SEVERAL), 0, Surface.EPHEMERAL)
                        .blocks())
                .anySatisfy(each -> assertThat(each.toString()).contains("\"type\":\"frameworks\""));
    }

    @Test
    void switchesBetweenOwnerAndFrameworks() {
        var owner = about("backlog-ordering");
        var frameworks = answer(new Reference.ToFrameworks("backlog-ordering"));

        assertThat(labels(AnswerCard.of(owner, 0, Surface.MODAL))).containsExactly("Details");
        assertThat(labels(AnswerCard.of(new Answer.Detailed(owner), 0, Surface.MODAL)))
                .containsExactly("Less", "Compare frameworks");
        assertThat(labels(AnswerCard.of(frameworks, 0, Surface.EPHEMERAL)))
                .containsExactly("Share", MessageCatalog.text("default.answer"));
        assertThat(labels(AnswerCard.of(frameworks, 0, Surface.MESSAGE))).isEmpty();
    }

    @Test
    void comparesFrameworksInATableInMessages() {
        var frameworks = answer(new Reference.ToFrameworks("backlog-ordering"));

        var table = AnswerCard.of(frameworks, 0, Surface.MESSAGE);
        assertThat(types(table)).contains("table");
        assertThat(words(List.of(table), " "))
                .contains("Framework", "Default", "Scrum Guide", "SAFe", "Product Owner")
                .contains(AnswerMessages.rows((Answer.FrameworksSay) frameworks).stream()
                        .map(AnswerMessages.Row::note)
                        .toList());
        assertThat(types(AnswerCard.of(frameworks, 0, Surface.MODAL))).doesNotContain("table");
    }

    @Test
    void keepsSlacksLimitsForEveryComparison() {
        var knowledge = SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge();

        assertThat(knowledge.responsibilities())
                .allSatisfy(each -> messages(answer(new Reference.ToFrameworks(each.id())))
                        .forEach(message -> BlockKitRules.checkMessage(message.text(), layout(message))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-manager", "product-owner"})
    void showsAllResponsibilitiesOfARole(String role) {
        var knowledge = SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge();
        var profile = answer(new Reference.ToRole(role, null));

        var words = words(all(profile), " ");

        assertThat(knowledge.responsibilities())
                .filteredOn(each -> each.owner().id().equals(role))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(words).contains(Mrkdwn.escape(each.title())));
        assertThat(knowledge.responsibilities())
                .filteredOn(each -> each.owner() instanceof Owner.Shared
                        && each.parts().keySet().stream()
                                .anyMatch(part -> part.id().equals(role)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(words).contains(Mrkdwn.escape(each.title())));
    }

    @Test
    void showsEveryShippedAnswerOnOnePage() {
        var knowledge = SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge();

        assertThat(knowledge.entries())
                .allSatisfy(entry -> assertThat(
                                labels(AnswerCard.of(new Answer.Detailed(about(entry.id())), 0, Surface.MESSAGE)))
                        .doesNotContain(MessageCatalog.text("next.page")));
    }

    @Test
    void showsTheReviewDateInTheReadersTimeZone() {
        assertThat(Mention.day(LocalDate.of(2026, 11, 23))).isEqualTo("<!date^1795428000^{date_short}|2026-11-23>");
    }

    private static Responsibility ordering() {
        return (Responsibility) SlackAppFixture.bean(CurrentSnapshot.class)
                .snapshot()
                .knowledge()
                .entry("backlog-ordering")
                .orElseThrow();
    }

    private static List<String> types(SlackMessage message) {
        return layout(message).stream()
                .map(block -> block.path("type").asText())
                .toList();
    }

    private static Stream<SlackMessage> messages(Answer answer) {
        return Stream.concat(
                Stream.of(Surface.EPHEMERAL, Surface.MESSAGE, Surface.SHARED)
                        .map(surface -> AnswerCard.of(answer, 0, surface)),
                all(answer).stream());
    }

    /// All pages of an answer.
    private static List<SlackMessage> all(Answer answer) {
        var pages = new ArrayList<SlackMessage>();
        var seen = new HashSet<String>();
        for (var page = 0; ; page++) {
            var message = AnswerCard.of(answer, page, Surface.MESSAGE);
            if (!seen.add(message.blocks().toString())) {
                return pages;
            }
            pages.add(message);
        }
    }

    private static String words(List<SlackMessage> messages) {
        return words(messages, "").replaceAll("\\s", "");
    }

    private static String words(List<SlackMessage> messages, String between) {
        return String.join(
                between,
                messages.stream()
                        .flatMap(message -> layout(message).stream())
                        .filter(block -> !block.path("type").asText().equals("actions"))
                        .map(BlockText::of)
                        .toList());
    }

    /// The texts that Slack parses for markup; all must be verbatim.
    private static Stream<String> markup(JsonNode node) {
        if (node.path("type").asText().equals("mrkdwn")) {
            assertThat(node.path("verbatim").asBoolean()).isTrue();
            return Stream.of(node.path("text").asText());
        }
        return node.valueStream().flatMap(AnswerCardTest::markup);
    }

    private static List<JsonNode> layout(SlackMessage message) {
        return SlackJson.read(GsonFactory.createSnakeCase().toJson(message.blocks()))
                .orElseThrow()
                .valueStream()
                .toList();
    }

    private static List<String> ids(SlackMessage message) {
        return layout(message).stream()
                .flatMap(Element::within)
                .map(Element::actionId)
                .toList();
    }

    private static List<String> labels(SlackMessage message) {
        return layout(message).stream()
                .flatMap(Element::within)
                .map(element -> element.json().path("text").path("text").asText())
                .toList();
    }

    private Answer answer(Reference reference) {
        return answerer.answer(new Question.Click(reference));
    }

    private Answer about(String entry) {
        return answer(new Reference.ToEntry(entry, null));
    }
}
