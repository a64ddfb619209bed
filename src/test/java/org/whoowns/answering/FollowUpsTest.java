package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.answering.conversation.FollowUpParser;
import org.whoowns.answering.conversation.InMemoryConversation;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.api.AnswerSummary;
import org.whoowns.knowledge.Entry;

/// Questions that only make sense after another one, and others that only look so.
class FollowUpsTest {

    private static final Path LABELLED = Path.of("src/test/resources/labelled");
    private static final String BACKLOG = "who orders the backlog?";

    private final Answerer answerer = TestAnswerers.shipped();
    private final QuestionContext context = QuestionContext.anybody(new InMemoryConversation());

    /// A row of `follow-ups.tsv`.
    private record Labelled(String first, String followUp, String accept, String asks, String part) {}

    @ParameterizedTest
    @CsvSource({"tuning, 0.9", "held, 0.8"})
    void answersLabelledFollowUps(String part, double share) throws IOException {
        var rows = labelled().filter(row -> row.part().equals(part)).toList();

        var wrong = rows.stream()
                .filter(row -> !isRight(row))
                .map(row -> row.first() + " " + row.followUp())
                .toList();

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (rows.size() * (1 - share)));
    }

    private boolean isRight(Labelled row) {
        var conversation = QuestionContext.anybody(new InMemoryConversation());
        answerer.trace(new Question.Utterance(row.first(), conversation));
        var answered = answerer.trace(new Question.Utterance(row.followUp(), conversation));
        var summary = AnswerSummary.of(answered);
        var asks = answered.followUp() == null ? "owner" : answered.followUp().asks();
        return summary.verdict().equals("confident")
                && List.of(row.accept().split(";", -1)).contains(String.valueOf(summary.entry()))
                && row.asks().equals(asks);
    }

    private static Stream<Labelled> labelled() throws IOException {
        return Files.readAllLines(LABELLED.resolve("follow-ups.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Labelled(row[1], row[2], row[3], row[4], row[5]));
    }

    /// Each of these would be answered with what was talked of before, if it were taken for a follow-up.
    @Test
    void takesNoQuestionOfTheKnowledgeForAFollowUp() {
        var knowledge = TestAnswerers.knowledge(Path.of("knowledge"));
        var parser = new FollowUpParser(knowledge);

        var taken = knowledge.entries().stream()
                .flatMap(entry -> phrases(entry).stream())
                // the phrases themselves win, whatever they look like
                .filter(phrase -> parser.parse(phrase).isPresent())
                .filter(phrase ->
                        answerer.trace(new Question.Utterance(phrase, context)).followUp() != null);

        assertThat(taken).isEmpty();
    }

    private static List<String> phrases(Entry entry) {
        return Stream.of(Stream.of(entry.title()), entry.aliases().stream(), entry.questions().stream())
                .flatMap(each -> each)
                .toList();
    }

    @Test
    void takesNoLabelledQuestionForAFollowUp() throws IOException {
        var questions = Files.readAllLines(LABELLED.resolve("questions.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[4].equals("tuning"))
                .map(row -> row[1])
                .toList();
        answers(BACKLOG);

        var parser = new FollowUpParser(TestAnswerers.knowledge(Path.of("knowledge")));
        var taken = questions.stream()
                .filter(question -> parser.parse(question).isPresent())
                .filter(question -> answerer.trace(new Question.Utterance(question, context))
                                .followUp()
                        != null)
                .toList();

        assertThat(questions).hasSizeGreaterThan(200);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why?",
                "source?",
                "and in SAFe?",
                "what does Cagan say?",
                "who is that here?",
                "who owns it?",
                "and that?",
                "why is that?",
                "more"
            })
    void saysWhatIsMissingWithoutAnythingToReferTo(String words) {
        assertThat(answers(words))
                .isInstanceOfSatisfying(
                        Answer.NothingBefore.class,
                        nothing -> assertThat(AnswerText.of(nothing))
                                .isEqualTo(MessageCatalog.text("follow.up.nothing", String.valueOf(nothing.example()))
                                        + " " + MessageCatalog.text("follow.up.remembers")));
        assertThat(AnswerSummary.of(answerer.trace(new Question.Utterance(words, context)))
                        .verdict())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "differently, follow.up.nothing.change",
        "we do that differently, follow.up.nothing.change",
        "2, follow.up.nothing.choice",
        "the second one, follow.up.nothing.choice",
        "back, follow.up.nothing.choice",
        "share it, follow.up.nothing.share"
    })
    void saysThatThereIsNothingToChooseFromOrToShare(String words, String sentence) {
        assertThat(AnswerText.of(answers(words))).startsWith(MessageCatalog.text(sentence));
    }

    @Test
    void picksFromTheChoicesAndGoesBack() {
        var choices = (Answer.Choices) answers(ambiguous());
        assertThat(choices.choices()).hasSizeGreaterThan(1);
        var titles =
                choices.choices().stream().map(each -> each.entry().title()).toList();

        assertThat(AnswerText.of(answers("the second one"))).contains(titles.get(1));
        assertThat(answers("back")).isInstanceOf(Answer.Choices.class);
        assertThat(AnswerText.of(answers("1"))).contains(titles.getFirst());
        assertThat(AnswerText.of(answers("no, the last one"))).contains(titles.getLast());
        assertThat(AnswerText.of(answers("the other one"))).contains(titles.getFirst());
        assertThat(AnswerText.of(answers("9"))).startsWith(MessageCatalog.text("follow.up.nothing.choice"));
    }

    /// A word of a title that several entries fit.
    private String ambiguous() {
        return TestAnswerers.knowledge(Path.of("knowledge")).entries().stream()
                .flatMap(entry -> Stream.of(entry.title().split(" ", -1)))
                .filter(word ->
                        answerer.trace(new Question.Utterance(word)).ask() instanceof Ask.Choice(var choices, var _)
                                && choices.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheFrameworkForAnotherSubject() {
        answers("who orders the backlog in SAFe?");

        assertThat(answers("and for the roadmap?")).isInstanceOfSatisfying(Answer.FrameworkSays.class, says -> {
            assertThat(says.framework().id()).isEqualTo("safe");
            assertThat(says.responsibility().id()).isEqualTo("product-roadmap");
        });
        assertThat(answers("who owns the roadmap?")).isInstanceOf(Answer.Ownership.class);
    }

    @Test
    void keepsWhatWasTalkedOfThroughSmallTalk() {
        answers(BACKLOG);
        answers("thanks!");

        assertThat(answers("and in SAFe?")).isInstanceOf(Answer.FrameworkSays.class);
    }

    @Test
    void saysThatItDoesNotKnowAFramework() {
        answers(BACKLOG);

        assertThat(AnswerText.of(answers("and in Kanban?")))
                .startsWith(MessageCatalog.text("follow.up.unknown.framework", "Kanban"))
                .contains("Product Owner: Ordering the backlog");
    }

    @Test
    void saysThatItDoesNotKnowATeam() {
        answers(BACKLOG);

        assertThat(AnswerText.of(answers("and in Payments?")))
                .startsWith(MessageCatalog.text("follow.up.unknown.team", "Payments"))
                .contains("Product Owner: Ordering the backlog");
    }

    /// What was remembered may be gone after the knowledge was reloaded.
    @Test
    void refersToNothingThatIsGone() {
        context.conversation().remember(new ConversationState("gone", null, null, List.of()));

        assertThat(answers("why?")).isInstanceOf(Answer.NothingBefore.class);
    }

    private Answer answers(String words) {
        return answerer.trace(new Question.Utterance(words, context)).answer();
    }
}
