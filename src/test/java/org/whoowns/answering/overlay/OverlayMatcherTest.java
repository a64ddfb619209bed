package org.whoowns.answering.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.embedding.QuantizedVector;

/// Fifty lessons over the shipped knowledge: what they lead to, and that they leave everything else alone.
class OverlayMatcherTest {

    private static final Snapshot SHARED = TestAnswerers.shippedLoad().current().snapshot();
    private static final Snapshot TAUGHT = SHARED.with(ParaphraseSet.overlay(SHARED));

    @Test
    void withoutLessonsTheSharedSnapshotAnswers() {
        assertThat(SHARED.with(KnowledgeOverlay.NONE)).isSameAs(SHARED);
    }

    @Test
    void theWordsOfALessonAlwaysLeadThere() {
        assertThat(ParaphraseSet.lessons())
                .hasSize(50)
                .allSatisfy(lesson -> Stream.of(
                                lesson.phrase(),
                                lesson.phrase().toUpperCase(Locale.ROOT) + "?",
                                "Hi! " + lesson.phrase())
                        .forEach(words ->
                                assertThat(entry(TAUGHT, words)).as(words).isEqualTo(lesson.entry())));
    }

    @Test
    void closeParaphrasesLeadThereToo() {
        var missed = new ArrayList<String>();
        for (var lesson : ParaphraseSet.lessons()) {
            lesson.close().stream()
                    .filter(words -> !Objects.equals(entry(TAUGHT, words), lesson.entry()))
                    .forEach(missed::add);
        }
        assertThat(missed).as("of 100").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void fiveHundredOtherQuestionsGetTheAnswersTheyHad() {
        var mixed = ParaphraseSet.mixed(SHARED);
        assertThat(mixed).hasSizeGreaterThan(500);
        assertThat(mixed)
                .allSatisfy(words -> assertThat(TAUGHT.parse(words).match())
                        .as(words)
                        .isEqualTo(SHARED.parse(words).match()));
    }

    @Test
    void thePhrasesOfTheKnowledgeLeadElsewhereOnlyIfTheyAreTaught() {
        var phrase = "who owns the roadmap";
        var near = SHARED.with(
                overlay(new TaughtPhrase("pricing", "who owns the road map?", vector("who owns the road map?"))));
        assertThat(entry(near, phrase)).isEqualTo("product-roadmap");

        var same = SHARED.with(overlay(new TaughtPhrase("pricing", "Who owns the roadmap?", vector(phrase))));
        assertThat(entry(same, phrase)).isEqualTo("pricing");
    }

    @Test
    void theLatestOfTwoLessonsCounts() {
        var words = "who feeds the office cat";
        var both = SHARED.with(overlay(
                new TaughtPhrase("pricing", words, vector(words)), new TaughtPhrase("churn", words, vector(words))));

        assertThat(entry(both, words)).isEqualTo("pricing");
    }

    @Test
    void withoutALanguageModelWordsDecide() {
        var lexical = new Snapshot(Matcher.of(KnowledgeFolders.second()));
        var words = "who repairs the big orange conveyor belt in Hall Seven?";
        var taught = lexical.with(overlay(new TaughtPhrase("on-call", words, QuantizedVector.NONE)));

        assertThat(entry(taught, words)).isEqualTo("on-call");
        assertThat(entry(taught, "who repairs big orange conveyor belt in Hall Seven"))
                .isEqualTo("on-call");
        assertThat(entry(taught, "who repairs the coffee machine")).isNotEqualTo("on-call");
    }

    @Test
    void lessonsForEntriesThatAreGoneLeadNowhere() {
        var words = "who feeds the office cat";
        var gone = SHARED.with(overlay(new TaughtPhrase("no-such-entry", words, vector(words))));

        assertThat(gone.parse(words).match()).isEqualTo(SHARED.parse(words).match());
    }

    private static KnowledgeOverlay overlay(TaughtPhrase... phrases) {
        return new KnowledgeOverlay(1, List.of(), List.of(phrases));
    }

    private static QuantizedVector vector(String words) {
        return SHARED.vector(words);
    }

    private static @Nullable String entry(Snapshot snapshot, String words) {
        return snapshot.parse(words).match() instanceof Match.Confident(var best, var _)
                ? best.entry().id()
                : null;
    }
}
