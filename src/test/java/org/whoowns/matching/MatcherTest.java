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
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.KnowledgeFolders;

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
                List.of());

        assertThat(Matcher.of(nothing).match("who owns the roadmap?")).isEqualTo(new Match.Unknown(List.of()));
    }

    @Test
    void rejectsOutOfScopePhrases() {
        var files = topics(Map.of("parking", "Where to park"));
        var without = Matcher.of(KnowledgeFolders.of(folder.resolve("without"), files));
        files.put("elsewhere.yml", "questions: [where to park the camper van]\n");
        var with = Matcher.of(KnowledgeFolders.of(folder.resolve("with"), files));

        assertThat(score(with, "where can I park the camper van"))
                .isLessThan(score(without, "where can I park the camper van"));
        assertThat(with.match("where to park the camper van")).isNotInstanceOf(Match.Confident.class);
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
