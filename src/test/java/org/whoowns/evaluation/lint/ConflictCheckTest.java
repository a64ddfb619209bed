package org.whoowns.evaluation.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.evaluation.selftest.PhraseResult;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.matching.Phrase;

/// Uses hand-made matches, so that it does not depend on the matcher.
class ConflictCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("dishes.md"), """
                ---
                id: dishes
                title: The dishes
                aliases: [washing up]
                questions:
                  - who does the dishes?
                ---
                Text.
                """);
        Files.writeString(folder.resolve("laundry.md"), """
                ---
                id: laundry
                title: The laundry
                aliases: [Washing]
                ---
                Text.
                """);
    }

    @Test
    void reportsTwoCloseNamesOnce() {
        var findings = findings(Map.of(
                "washing up", sure(dishes(1), laundry(ConflictCheck.CLOSE_NAME)),
                "Washing", sure(laundry(1), dishes(ConflictCheck.CLOSE_NAME))));

        assertThat(findings).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Finding.Kind.CLOSE_NAME);
            assertThat(only.location()).hasToString("dishes.md:4");
            assertThat(only.sentence()).startsWith("“washing up” is close to “Washing” of `laundry` (0.");
        });
    }

    @Test
    void ignoresNamesBelowTheThreshold() {
        assertThat(findings(Map.of(
                        "washing up", sure(dishes(1), laundry(ConflictCheck.CLOSE_NAME - 0.01)),
                        "who does the dishes?", sure(dishes(0.9), laundry(0.09)))))
                .isEmpty();
    }

    @Test
    void reportsAStolenQuestion() {
        var findings =
                findings(Map.of("who does the dishes?", sure(laundry(ConflictCheck.STOLEN_QUESTION), dishes(0.1))));

        assertThat(findings).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Finding.Kind.STEAL);
            assertThat(only.location()).hasToString("dishes.md:6");
            assertThat(only.sentence())
                    .startsWith("“who does the dishes?” would lead to “Washing” of `laundry` (0.")
                    .contains("if it weren't listed here");
        });
    }

    @Test
    void ignoresQuestionsBelowTheThreshold() {
        var narrow = sure(laundry(ConflictCheck.STOLEN_QUESTION - 0.01), dishes(0.1));
        var offered = new Match.Ambiguous(narrow.candidates(), narrow.candidates());

        assertThat(findings(Map.of("who does the dishes?", narrow))).isEmpty();
        assertThat(findings(Map.of("who does the dishes?", offered))).isEmpty();
    }

    private List<Finding> findings(Map<String, Match> matches) {
        var reading = reading();
        var conflictCheck = new ConflictCheck(reading.sourceMap());
        return Phrase.allOf(reading.knowledge())
                .map(phrase ->
                        new PhraseResult(phrase, matches.getOrDefault(phrase.text(), new Match.Unknown(List.of()))))
                .flatMap(result -> conflictCheck.of(result).stream())
                .map(ConflictCheck.Conflict::finding)
                .toList();
    }

    private Match sure(Candidate best, Candidate next) {
        return new Match.Confident(best, List.of(best, next));
    }

    private Candidate dishes(double score) {
        return candidate("dishes", score, "washing up");
    }

    private Candidate laundry(double score) {
        return candidate("laundry", score, "Washing");
    }

    private Candidate candidate(String id, double score, String alias) {
        var entry = reading().knowledge().entry(id).orElseThrow();
        return new Candidate(entry, score, new Evidence(Evidence.Source.ALIAS, alias));
    }

    private ReadResult.Good reading() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> good;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
