package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.parsing.ContractCommandParser;
import org.whoowns.answering.parsing.PeopleQuestionParser;
import org.whoowns.answering.parsing.TeamMention;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Matcher;

/// No text costs much more to understand than a plain one of the same length.
@Tag("training")
class DearUtterancesTest {

    private static final int SEED = 11;
    private static final int COUNT = 500;
    /// Slack's longest message.
    private static final int LENGTH = 40_000;
    private static final int MOST = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String BOT = "U07BOT00001";
    private static final String PLAIN = "who decides the order of the backlog when sales wants the export first? ";

    /// Each is repeated to the full length, alone and with others. ¶ is a new line.
    private static final List<String> TOKENS = List.of(
            ("<@U¦<@U07BOT00001¦<@U07BOT00001|¦<@U07BOT00001|x>¦<¦>¦<#C1|¦<!¦<http¦<http://x|¦<https://x¦http://¦https://a ¦<mailto:¦"
                            + "&amp;¦&lt;¦&gt;¦&amp;lt;¦&¦`¦```¦*¦_¦~¦* ¦ *¦_a¦a_¦*_~¦:¦:a¦:a:¦::¦\"¦'¦’¦“¦”¦'s ¦(¦)¦[¦"
                            + "]¦{¦}¦((¦> ¦>>>¦¶¦¶ ¦ ¶¦ ¦  ¦\t¦\u00a0¦\u3000¦\u2028¦-¦ - ¦- ¦ -¦–¦—¦ —¦…¦.¦?¦!¦? ¦"
                            + "who? ¦who is? ¦a?¦?a¦,¦;¦a¦A¦z¦0¦é¦e\u0301¦\u0301¦\u0316\u0301¦\u0301\u0316¦"
                            + "a\u0301\u0316¦\u0345\u0301¦\u0f71\u0f72\u0f74¦\u05b0\u05b1¦\u3099\u0301¦\uff9e\u0301¦"
                            + "\uff76\uff9e¦İ¦I¦ı¦i\u0307¦ß¦ẞ¦ŉ¦ﬀ¦ﬃ¦ΐ¦Σ¦ς¦ΑΣ¦Σ\u0301¦aΣ¦Σ.¦ǅ¦\ufdfa¦\ufdfb¦㌀¦㏿¦½¦①¦Ａ¦"
                            + "\u1100¦\u1161¦각¦가¦中¦ไ¦ि¦ক্ষ¦\u200f¦\u202e¦\u2066¦\u2069¦\u200d¦\u200b¦\ufeff¦\u00ad¦"
                            + "\ufe0f¦👩¦👩\u200d¦👩\u200d👩\u200d👧¦👍🏽¦🇩🇪¦🇩¦🏴\udb40\udc67¦\ud800¦\udc00¦\ue000¦\uffff¦"
                            + "\u0000¦\u001b¦𝔸¦𐐀¦\ud834\udd65¦in ¦in team ¦team ¦ team¦of the ¦at x ¦for us in ¦"
                            + "contract ¦contract of ¦hi ¦hello, ¦thanks ¦please ¦and ¦so, ¦scrum ¦in scrum ¦SAFe ¦"
                            + "safe or ¦scrum vs ¦frameworks ¦differ ¦each framework ¦product owner ¦our pm ¦backlog ¦"
                            + "bcaklog ¦qzxv ¦supercalifragilistic ¦a b ¦the ¦who ¦who's ¦what? how? ¦1. ¦x; ¦tl;dr ¦"
                            + "$1 ¦\\¦\\E¦\\Q¦%¦|¦||¦#¦@¦@here ¦<!here>¦^¦$¦+¦=")
                    .replace('¶', '\n')
                    .split("¦"));

    private static final KnowledgeBase SECOND = KnowledgeFolders.second();

    private final PeopleQuestionParser people = new PeopleQuestionParser(SECOND);
    private int number;

    @Test
    void costLittleMoreThanAPlainOneOfTheSameLength() {
        assertAffordable(new Answerer(new CurrentSnapshot(new Snapshot(Matcher.of(SECOND)))), utterances());
    }

    /// The model takes most of the time, so a few of them are enough.
    @Test
    void costLittleMoreForTheLanguageModel() {
        var shipped = new KnowledgeLoader(null, Path.of("target", "test-data")).open();
        var utterances = utterances();

        assertAffordable(
                new Answerer(new CurrentSnapshot(shipped)),
                IntStream.range(0, COUNT / 12)
                        .mapToObj(each -> utterances.get(each * 12))
                        .toList());
    }

    private void assertAffordable(Answerer answerer, List<String> utterances) {
        // the JVM interprets the first ones
        Stream.concat(Stream.generate(() -> PLAIN).limit(30), TOKENS.stream().limit(30))
                .forEach(each -> cost(answerer, repeated(each)));
        var plain = LongStream.generate(() -> cost(answerer, repeated(PLAIN)))
                .limit(15)
                .sorted()
                .toArray()[7];

        var affordable = plain * MOST;
        assertThat(utterances.stream()
                        .filter(utterance -> least(answerer, utterance, affordable) > affordable)
                        .map(DearUtterancesTest::printable))
                .as("more than %d ms", affordable / 1_000_000)
                .isEmpty();
    }

    /// The least cost of some attempts, in case the garbage collector interferes.
    private long least(Answerer answerer, String utterance, long affordable) {
        var least = Long.MAX_VALUE;
        for (var attempt = 0; attempt < 5 && least > affordable; attempt++) {
            least = Math.min(least, cost(answerer, utterance));
        }
        return least;
    }

    /// The CPU time of this thread.
    private long cost(Answerer answerer, String utterance) {
        // never cached
        var typed = utterance + " " + number++;
        var began = THREADS.getCurrentThreadCpuTime();
        var question = new Question.Utterance(SlackText.wordsTo(Optional.of(BOT), typed));
        var answered = answerer.trace(question);
        var words = question.words();
        var team = TeamMention.keys(TeamMention.in(words));
        var others = Stream.of(ContractCommandParser.rest(words), PeopleQuestionParser.user(words), people.role(words))
                .flatMap(Optional::stream)
                .toList();
        var cost = THREADS.getCurrentThreadCpuTime() - began;
        // keeps the JIT compiler from leaving anything out
        assertThat(Stream.of(answered, team, others)).doesNotContainNull();
        return cost;
    }

    private static List<String> utterances() {
        var random = new Random(SEED);
        var alone = TOKENS.stream().map(DearUtterancesTest::repeated);
        var nested = Stream.of("(", "[", "<", "“", "> ", "*", "\"").map(each -> each.repeat(LENGTH / 2) + PLAIN);
        var names = Stream.of("a", "Σ", "\ufdfa", "e\u0301")
                .map(each -> "in ".repeat(20) + (each.repeat(48 / each.length()) + " ").repeat(35));
        var mixed = Stream.generate(() -> repeated(random.ints(2 + random.nextInt(3), 0, TOKENS.size())
                .mapToObj(TOKENS::get)
                .collect(Collectors.joining())));
        return Stream.of(alone, nested, names, mixed)
                .flatMap(each -> each)
                .limit(COUNT)
                .toList();
    }

    private static String repeated(String token) {
        return token.repeat(LENGTH / token.length());
    }

    private static String printable(String utterance) {
        return utterance
                .chars()
                .limit(24)
                .mapToObj(each -> each > ' ' && each < 127
                        ? Character.toString(each)
                        : "\\u" + HexFormat.of().toHexDigits((char) each))
                .collect(Collectors.joining());
    }
}
