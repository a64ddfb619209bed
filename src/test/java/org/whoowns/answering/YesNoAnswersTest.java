package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.polarity.Polarity;
import org.whoowns.answering.text.AnswerText;

/// The first line of answers to yes/no questions, on the shipped knowledge.
class YesNoAnswersTest {

    private static final Path LABELLED = Path.of("src/test/resources/labelled/yes-no.tsv");

    private final Answerer answerer = TestAnswerers.shipped();

    private record Row(String question, List<String> entries, String polarity, String part) {}

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "held"})
    void answersLabelledQuestions(String part) throws IOException {
        var rows = rows().stream().filter(row -> row.part().equals(part)).toList();

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows.stream().filter(row -> !isRight(row)).map(this::said))
                .hasSizeLessThanOrEqualTo(rows.size() / 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Should the PO set the price?                   | No. Product Manager: Pricing
            Isn't the roadmap the PM's?                    | Yes. Product Manager: Product roadmap
            Should the PO not set the price?               | Yes. Product Manager: Pricing
            who should not set the price?                  | Not the Product Owner. Product Manager: Pricing
            Should the PO triage bugs?                     | Partly. Shared by Product Manager and Product Owner
            who sets the price?                            | Product Manager: Pricing
            """)
    void saysItFirst(String question, String first) {
        assertThat(AnswerText.of(answer(question))).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({
        "should the PO set the price in SAFe?, NO",
        "in the Scrum Guide does the PO own technical debt?, YES",
        "does the PM own technical debt according to the Scrum Guide?, NO",
    })
    void answersInTheViewOfAFramework(String question, Polarity polarity) {
        assertThat(answer(question).plain()).isInstanceOf(Answer.FrameworkSays.class);
        assertThat(answer(question).polarity()).isEqualTo(polarity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"can we cancel the sprint?", "who sets the price, PM or PO?", "pm", "help", "should we?"})
    void hasNoPolarityOtherwise(String question) {
        assertThat(answer(question).polarity()).isNull();
    }

    /// Of the leading choice too, which is shown first.
    private static Answer shown(Answer answer) {
        return answer instanceof Answer.Choices(var _, var _, var leading) && leading != null ? leading : answer;
    }

    private boolean isRight(Row row) {
        var answer = shown(answer(row.question()));
        var polarity = Optional.ofNullable(answer.polarity())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("-");
        var entry = switch (answer.plain()) {
            case Answer.Ownership ownership -> ownership.responsibility().id();
            case Answer.FrameworkSays says -> says.responsibility().id();
            default -> "none";
        };
        return polarity.equals(row.polarity())
                && row.entries().contains(entry)
                && (!polarity.equals("-") || AnswerText.of(answer).startsWith("Not "));
    }

    private String said(Row row) {
        var answer = answer(row.question());
        return row + " → " + AnswerText.of(answer).lines().findFirst().orElse("");
    }

    private Answer answer(String question) {
        return answerer.answer(new Question.Utterance(question));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(LABELLED).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[1], List.of(cells[2].split(";", -1)), cells[4], cells[5]))
                .toList();
    }
}
