package org.whoowns.matching.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSplitterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Who runs the beta, and who approves the launch text?     → Who runs the beta | who approves the launch text?
            Who owns the roadmap? And who presents it to the board?  → Who owns the roadmap? | who presents the roadmap to the board?
            1. Who writes the PRD? 2. Who writes the criteria?       → Who writes the PRD? | Who writes the criteria?
            Hi all, who owns the vision; who owns the strategy?      → who owns the vision | who owns the strategy?
            who is accountable for the budget and who for the P&L?   → who is accountable for the budget | who is accountable for the P&L?
            who writes user stories and who accepts them?            → who writes user stories | who accepts user stories?
            The old app must go: who decides? And who tells people?  → The old app must go, who decides? | who tells people?
            An outage at night, who takes it? And broken releases?   → An outage at night, who takes it? | broken releases?
            Is the PO testing? Can he also tell us how to code it?   → Is the PO testing? | Can he also tell us how to code it?
            can a PO serve several teams? how much power has a PO?   → can a PO serve several teams? | how much power has a PO?
            """)
    void splitsAtEachQuestion(String message, String questions) {
        assertThat(QuestionSplitter.split(message))
                .containsExactly(
                        Stream.of(questions.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    /// One question, however many clauses it has.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who decides what we build and why we build it?",
                "Does the PM need to sit in refinement or is the PO enough?",
                "Which plan should SSO be in, Pro or Enterprise? Who decides?",
                "Our only tester quit. The boss says the PO can test. Can that be right?",
                "Who has the responsibility to decide what and when to release?",
                "I'd like to know who owns pricing, please.",
                "Maya, who is our designer, wants to know who owns the roadmap",
                "",
                "?",
                "who"
            })
    void keepsOneQuestionWhole(String message) {
        assertThat(QuestionSplitter.split(message)).hasSizeLessThan(2);
    }

    @Test
    void looksAtEightClauses() {
        var many = "Who owns the roadmap? ".repeat(400);

        assertThat(QuestionSplitter.split(many)).hasSizeLessThanOrEqualTo(8);
    }
}
