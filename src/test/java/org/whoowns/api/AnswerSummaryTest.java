package org.whoowns.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.TestAnswerers;

class AnswerSummaryTest {

    private final Answerer answerer = TestAnswerers.shipped();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ordering the backlog,        confident, responsibility, backlog-ordering, product-owner
            do we need both a PM and a PO?, confident, topic,       need-both,        -
            po,                          confident, role,           product-owner,    -
            pm vs po,                    confident, comparison,     pm-vs-po,         -
            help,                        confident, help,           -,                -
            hello,                       confident, smalltalk,      -,                -
            """)
    void summarisesAnswersAsData(String utterance, String verdict, String kind, String entry, String owner) {
        var summary = AnswerSummary.of(answerer.trace(new Question.Utterance(utterance)));

        assertThat(summary.verdict()).isEqualTo(verdict);
        assertThat(summary.kind()).isEqualTo(kind);
        assertThat(summary.entry()).isEqualTo(entry);
        assertThat(summary.owner()).isEqualTo(owner);
    }

    @Test
    void listsTheBestThreeCandidates() {
        assertThat(AnswerSummary.of(answerer.trace(
                                new Question.Utterance("who orders the backlog and writes user stories")))
                        .candidates())
                .hasSize(3);
    }

    @Test
    void hasNoCandidatesForWordsWithoutContent() {
        var summary = AnswerSummary.of(answerer.trace(new Question.Utterance("🎉")));

        assertThat(summary.verdict()).isEqualTo("unknown");
        assertThat(summary.entry()).isNull();
        assertThat(summary.candidates()).isEmpty();
    }
}
