package org.whoowns.evaluation.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.ProgressListener;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.Phrase;

class SelfTestTest {

    @TempDir
    Path folder;

    @Test
    void everyPhraseMatchesItsEntry() {
        var proof = SelfTest.of(kitchen(), Matcher::of, ProgressListener.NONE);

        assertThat(proof.failed()).isEmpty();
        assertThat(proof.passed()).isTrue();
        assertThat(proof.own()).hasSameSizeAs(Phrase.allOf(kitchen()).toList());
        assertThat(MarginQuantiles.of(proof.own()).least()).isPositive();
    }

    @Test
    void crossValidatesQuestions() {
        var proof = SelfTest.of(kitchen(), Matcher::of, ProgressListener.NONE);

        assertThat(proof.unseen())
                .extracting(each -> each.phrase().text())
                .containsExactly("who makes the coffee?", "who cleans the coffee machine?", "zanzibar?");
        assertThat(proof.unseen().getFirst().isFirst()).isTrue();
        assertThat(proof.unseen().getLast()).satisfies(strange -> {
            assertThat(strange.match()).isNotInstanceOf(Match.Confident.class);
            assertThat(strange.isCorrect()).isFalse();
        });
        assertThat(proof.own())
                .filteredOn(each -> each.phrase().text().equals("zanzibar?"))
                .singleElement()
                .satisfies(known -> assertThat(known.isCorrect()).isTrue());
    }

    @Test
    void asksWhatIsOutOfScope() {
        var knowledge = KnowledgeFolders.of(
                folder,
                Map.of(
                        "coffee.md",
                        "---\nid: coffee\ntitle: Coffee\nquestions: [who makes the coffee?]\n---\nText.\n",
                        // as the matcher spells it, the second one is the title
                        "out-of-scope.yml",
                        "questions: [who makes the coffee cups?, coffees]\n"));

        var proof = SelfTest.of(knowledge, Matcher::of, ProgressListener.NONE);

        assertThat(proof.outOfScope()).hasSize(2);
        assertThat(proof.strays()).extracting(each -> each.question().text()).containsExactly("coffees");
        assertThat(proof.failed()).isEmpty();
        assertThat(proof.passed()).isFalse();
        assertThat(SelfTestText.of(proof))
                .contains(
                        "Every question out of scope       2\n  leads to no entry               1    50.0 %\n",
                        "Out of scope, but leading to an entry (1)\n  coffees\n");
    }

    @Test
    void keepsTheOrderOfQuestionsAcrossFolds() {
        var matcher = Matcher.of(KnowledgeFolders.second());
        var questions = Phrase.allOf(KnowledgeFolders.second())
                .filter(each -> each.entry().questions().contains(each.text()))
                .map(Phrase::text)
                .toList();

        for (var rounds : List.of(1, 3)) {
            assertThat(CrossValidation.of(matcher, rounds, ProgressListener.NONE))
                    .extracting(each -> each.phrase().text())
                    .containsExactlyElementsOf(questions);
        }
    }

    @Test
    void reportsProgress() {
        var heard = new ArrayList<String>();
        SelfTest.of(kitchen(), Matcher::of, (step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard)
                .contains("Asking every phrase 5/5", "Asking unseen questions 0/60")
                .endsWith("Asking unseen questions 60/60");
    }

    @Test
    void formatsResults() {
        var text = SelfTestText.of(SelfTest.of(kitchen(), Matcher::of, ProgressListener.NONE));

        assertThat(text)
                .startsWith("Every phrase, word for word       5\n  leads to its entry              5   100.0 %\n")
                .contains("at least as hard as leaving out one question at a time", "zanzibar?\n         of trips")
                .doesNotContain("Not leading to their entry");
    }

    @Test
    void formatsAnEmptyResult() {
        var empty = KnowledgeFolders.of(folder, Map.of("trips.md", "---\nid: trips\ntitle: Trips\n---\nText.\n"));

        assertThat(SelfTestText.of(SelfTest.of(empty, Matcher::of, ProgressListener.NONE)))
                .contains("Every question, unseen            0\n  its entry first                 –\n");
    }

    private KnowledgeBase kitchen() {
        return KnowledgeFolders.of(
                folder,
                Map.of(
                        "coffee.md",
                        "---\nid: coffee\ntitle: Coffee\nquestions: [who makes the coffee?, who cleans the coffee machine?]"
                                + "\n---\nText.\n",
                        "trips.md",
                        "---\nid: trips\ntitle: Trips\nquestions: [\"zanzibar?\"]\n---\nText.\n"));
    }
}
