package org.whoowns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.scope.QuestionKind;

/// Matching by words alone, on small folders.
class MatcherTest {

    private final Matcher topics = Matcher.of(KnowledgeFolders.topicsAlone());

    @TempDir
    Path folder;

    @Test
    void matchesByWordsAlone() {
        assertThat(topics.isSemantic()).isFalse();
        assertThat(best(topics, "the espresso tastes of nothing, the machine must be broken"))
                .isEqualTo("coffee");
        assertThat(best(topics, "the alarm rings")).isEqualTo("fire-drill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dirty cups",
                "Dirty  Cups?",
                "ｄｉｒｔｙ ｃｕｐｓ",
                "*dirty cups* :coffee:",
                "hi, dirty cups",
                "dirty cusp",
                "who empties the dishwasher?"
            })
    void isConfidentOfACuratedPhraseInAnySpelling(String typed) {
        assertThat(topics.match(typed)).isInstanceOfSatisfying(Match.Confident.class, match -> {
            assertThat(match.best().entry().id()).isEqualTo("dishes");
            assertThat(match.best().score()).isEqualTo(1);
            assertThat(match.candidates()).hasSize(3).startsWith(match.best());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Team charter, team-charter",
        "all hands, all-hands",
        "hello, hello",
        "So what?, so-what",
        "Thank you notes, thanks",
        "C*, c-star",
        "coffee ☕ break, coffee-break",
        "tl;dr, tldr"
    })
    void isConfidentOfAPhraseThatStartsWithAGreeting(String typed, String id) {
        var matcher = Matcher.of(KnowledgeFolders.of(
                folder,
                topics(Map.of(
                        "team-charter", "Team charter",
                        "all-hands", "All hands",
                        "hello", "Hello",
                        "so-what", "So what?",
                        "thanks", "Thank you notes",
                        "c-star", "C*",
                        "coffee-break", "Coffee ☕ break",
                        "tldr", "TL;DR"))));

        assertThat(matcher.match(typed))
                .isInstanceOfSatisfying(
                        Match.Confident.class,
                        match -> assertThat(match.best().entry().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "🤷‍♀️", "<@U07MAYA0001>", "\u202e", "zzyzx qwrtp", "谁决定"})
    void returnsUnknownForTextWithoutContent(String typed) {
        assertThat(topics.match(typed)).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void returnsTheBestThreeCandidates() {
        assertThat(topics.match("").candidates()).isEmpty();
        assertThat(topics.match("the espresso tastes burnt").candidates())
                .hasSize(3)
                .first()
                .satisfies(best -> {
                    assertThat(best.entry().id()).isEqualTo("coffee");
                    assertThat(best.evidence()).isEqualTo(new Evidence(Evidence.Source.ALIAS, "espresso"));
                });
    }

    @Test
    void matchesASingleEntry() {
        var matcher = Matcher.of(KnowledgeFolders.of(folder, topics(Map.of("parking", "Where to park"))));

        assertThat(matcher.match("where to park")).isInstanceOf(Match.Confident.class);
        assertThat(matcher.match("zzyzx qwrtp")).isInstanceOf(Match.Unknown.class);
        assertThat(matcher.match("may I park here").candidates()).hasSize(1);
    }

    @Test
    void returnsUnknownWithoutEntries() {
        var nothing = new KnowledgeBase(
                List.of(),
                List.of(),
                List.of(),
                new DefaultView("Default view", null, null),
                new LinkedHashMap<>(),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of());

        assertThat(Matcher.of(nothing).match("who owns the roadmap?")).isEqualTo(new Match.Unknown(List.of()));
    }

    @Test
    void rejectsOutOfScopePhrases() {
        var files = topics(Map.of("parking", "Where to park"));
        var without = Matcher.of(KnowledgeFolders.of(folder.resolve("without"), files));
        files.put("out-of-scope.yml", "questions: [where to park the camper van]\n");
        var with = Matcher.of(KnowledgeFolders.of(folder.resolve("with"), files));

        assertThat(score(with, "where can I park the camper van"))
                .isLessThan(score(without, "where can I park the camper van"));
        assertThat(with.match("where to park the camper van")).isNotInstanceOf(Match.Confident.class);
    }

    /// Topic and kind are learnt apart: the kind from questions about other entries.
    @Test
    void tellsTheKindOfAQuestionFromItsTopic() {
        var files = topics(Map.of("parking", "Parking", "lunch", "Lunch", "printing", "Printing"));
        files.put("phrases/parking.txt", "who decides on parking\nwho owns the parking\nwho is in charge of parking\n");
        files.put("phrases/lunch.txt", "who decides on lunch\nwho owns the lunch\nwho is in charge of lunch\n");
        files.put(
                "phrases/printing.txt",
                "who decides on printing\nwho owns the printing\nwho is in charge of printing\n");
        files.put("out-of-scope.yml", """
                questions:
                  - { kind: schedule, related: lunch, question: what time is lunch tomorrow }
                  - { kind: schedule, related: lunch, question: when is lunch today }
                  - { kind: schedule, related: printing, question: what time is printing tomorrow }
                  - { kind: schedule, related: printing, question: when is printing today }
                  - { kind: artefact, question: where is the form }
                """);
        var matcher = Matcher.of(KnowledgeFolders.of(folder, files));

        assertThat(matcher.match("when is parking today, what time"))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        match -> assertThat(match.limitation())
                                .isEqualTo(new Match.OtherKind(QuestionKind.SCHEDULE, entry(matcher, "parking"))));
        assertThat(matcher.match("When is lunch today?"))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        match -> assertThat(match.limitation())
                                .isEqualTo(new Match.OtherKind(QuestionKind.SCHEDULE, entry(matcher, "lunch"))));
        assertThat(matcher.match("where is the form"))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        match -> assertThat(match.limitation())
                                .isEqualTo(new Match.OtherKind(QuestionKind.ARTEFACT, null)));
        assertThat(matcher.match("who decides on parking")).isInstanceOf(Match.Confident.class);
    }

    private static Entry entry(Matcher matcher, String id) {
        return matcher.knowledge().entry(id).orElseThrow();
    }

    private static String best(Matcher matcher, String typed) {
        return matcher.match(typed).candidates().getFirst().entry().id();
    }

    private static double score(Matcher matcher, String typed) {
        return matcher.match(typed).candidates().getFirst().score();
    }

    private static Map<String, String> topics(Map<String, String> titles) {
        var files = new LinkedHashMap<String, String>();
        titles.forEach((id, title) ->
                files.put(id + ".md", "---\nid: " + id + "\ntitle: \"" + title + "\"\n---\nThis is how.\n"));
        return files;
    }
}
