package org.whoowns.proving.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.reading.KnowledgeReader;
import org.whoowns.knowledge.reading.Reading;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;

/// On matches made by hand, so that it holds whatever the matcher makes of words.
class RivalryTest {

    private static final double NEAR = 0.01;
    private static final double FAR = 0.6;

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();

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
    void tellsOfTwoCloseNamesOnce() {
        var findings = findings(Map.of(
                "washing up", sure(dishes(1), laundry(1 - NEAR)),
                "Washing", sure(laundry(1), dishes(1 - NEAR))));

        assertThat(findings).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Finding.Kind.CLOSE_NAME);
            assertThat(only.place()).hasToString("dishes.md:4");
            assertThat(only.sentence()).startsWith("“washing up” is close to “Washing” of `laundry` (0.99).");
        });
    }

    @Test
    void isContentWithAClearLead() {
        assertThat(findings(Map.of(
                        "washing up", sure(dishes(1), laundry(1 - FAR)),
                        "who does the dishes?", sure(dishes(1), laundry(1 - FAR)))))
                .isEmpty();
    }

    @Test
    void tellsOfAQuestionThatIsNearlyTaken() {
        var findings = findings(Map.of("who does the dishes?", sure(dishes(0.8), laundry(0.8 - NEAR))));

        assertThat(findings).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Finding.Kind.STEAL);
            assertThat(only.place()).hasToString("dishes.md:6");
            assertThat(only.sentence())
                    .startsWith("“who does the dishes?” nearly leads to “Washing” of `laundry` (0.79).");
        });
    }

    @Test
    void tellsOfAQuestionThatIsTaken() {
        var findings = findings(Map.of("who does the dishes?", sure(laundry(0.8), dishes(0.8 - NEAR))));

        assertThat(findings).singleElement().asString().contains("leads to “Washing” of `laundry` (0.80) instead.");
    }

    @Test
    void takesTheVerdictForTheOwnScore() {
        var raw = List.of(laundry(0.8), dishes(0.7));

        assertThat(findings(Map.of("who does the dishes?", new Match.Confident(dishes(1), raw))))
                .isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        findings(Map.of());

        assertThat(progress).startsWith("Comparing phrases 0/5").endsWith("Comparing phrases 5/5");
    }

    private List<Finding> findings(Map<String, Match> matches) {
        var reading = reading();
        return new Rivalry(text -> matches.getOrDefault(text, new Match.Unknown(List.of())), reading.places())
                .in(reading.knowledge(), (step, done, total) -> progress.add(step + " " + done + "/" + total));
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

    private Reading.Good reading() {
        return switch (KnowledgeReader.read(folder)) {
            case Reading.Good good -> good;
            case Reading.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
