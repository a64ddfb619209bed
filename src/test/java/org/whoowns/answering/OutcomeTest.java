package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private final Answerer answerer = Answers.shipped();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ordering the backlog,        confident, responsibility, backlog-ordering, product-owner
            do we need both a PM and a PO?, confident, topic,       need-both,        -
            po,                          confident, role,           product-owner,    -
            pm vs po,                    confident, comparison,     pm-vs-po,         -
            help,                        confident, help,           -,                -
            hello,                       confident, smalltalk,      -,                -
            """)
    void saysInDataWhatWasUnderstood(String utterance, String verdict, String kind, String entry, String owner) {
        var outcome = Outcome.of(answerer.understand(utterance));

        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.entry()).isEqualTo(entry);
        assertThat(outcome.owner()).isEqualTo(owner);
    }

    @Test
    void alwaysGivesTheBestThree() {
        assertThat(Outcome.of(answerer.understand("who orders the backlog and writes user stories"))
                        .candidates())
                .hasSize(3);
    }

    @Test
    void hasNoCandidatesForWordsThatSayNothing() {
        var outcome = Outcome.of(answerer.understand("🎉"));

        assertThat(outcome.verdict()).isEqualTo("unknown");
        assertThat(outcome.entry()).isNull();
        assertThat(outcome.candidates()).isEmpty();
    }
}
