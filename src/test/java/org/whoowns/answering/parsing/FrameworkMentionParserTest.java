package org.whoowns.answering.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.knowledge.KnowledgeBase;

class FrameworkMentionParserTest {

    private static final KnowledgeBase KNOWLEDGE = TestAnswerers.knowledge(Path.of("knowledge"));

    private final FrameworkMentionParser mentions = new FrameworkMentionParser(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who orders the backlog in SAFe?               | safe
            what does Scrum say about the backlog order?  | scrum
            under safe, who orders it                     | safe
            according to the scrum guide, who decides     | scrum
            what's SVPG's view on ordering                | one-pm
            backlog order in Scrum                        | scrum
            Pichler says what?                            | pichler
            In SAFe, who orders the backlog?              | safe
            SAFe: who orders the backlog?                 | safe
            SAFe backlog ordering, whose job              | safe
            who, in the SAFe world, orders it?            | safe
            we use SAFe. who orders the backlog?          | safe
            from a SAFe perspective, whose call is it     | safe
            who orders the backlog (safe)                 | safe
            WHO ORDERS THE BACKLOG IN SAFE?               | safe
            in safe who orders the backlog                | safe
            what does safe say about ordering             | safe
            who orders the backlog in *SAFe*?             | safe
            does a SAFe Product Owner order the backlog?  | safe
            who orders the backlog, Scrum?                | scrum
            Scrum - who orders the backlog?               | scrum
            what is scrum’s take on the order             | scrum
            is it written in the Scrum Guide who orders?  | scrum
            scrum guide on ordering?                      | scrum
            we do scrum, so who orders the backlog?       | scrum
            what would Marty Cagan say about the order?   | one-pm
            marty cagan on ordering the backlog           | one-pm
            svpg says who orders the backlog              | one-pm
            how does GitLab do it, who orders?            | one-pm
            roman pichler: who orders the backlog         | pichler
            """)
    void findsTheFramework(String utterance, String framework) {
        assertThat(mentions.parse(utterance))
                .isInstanceOfSatisfying(
                        FrameworkMention.One.class,
                        one -> assertThat(one.framework().id()).isEqualTo(framework));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who orders the backlog in SAFe?             | who orders the backlog ?
            In SAFe, who orders the backlog?            | , who orders the backlog?
            SAFe: who orders the backlog?               | : who orders the backlog?
            """)
    void removesTheFramework(String utterance, String rest) {
        assertThat(mentions.without(utterance)).contains(rest);
    }

    @Test
    void removesNothingWithoutASingleFramework() {
        assertThat(mentions.without("is it safe to reorder the backlog?")).isEmpty();
        assertThat(mentions.without("scrum vs safe: who orders the backlog?")).isEmpty();
    }

    @Test
    void usesTheNamesOfTheKnowledge() {
        var knowledge = TestAnswerers.knowledge(Path.of("src/test/resources/second-knowledge"));
        var others = new FrameworkMentionParser(knowledge);

        assertThat(others.parse("who is on call with ITIL?"))
                .isInstanceOfSatisfying(
                        FrameworkMention.One.class,
                        one -> assertThat(one.framework().id()).isEqualTo("service-desk"));
        assertThat(others.parse("who is on call in SAFe?")).isInstanceOf(FrameworkMention.None.class);
    }

    @Test
    void findsNothingWithoutFrameworks() {
        var none = new FrameworkMentionParser(TestAnswerers.knowledge(Path.of("src/test/resources/topics-alone")));

        assertThat(none.parse("do frameworks disagree on the order?")).isInstanceOf(FrameworkMention.None.class);
    }

    @Test
    void findsTheFrameworkAfterAVeryLongText() {
        var text = "with scrum master and safe hands ".repeat(1_200) + "who orders it in SAFe?";

        assertThat(mentions.parse(text)).isInstanceOf(FrameworkMention.One.class);
    }

    /// A quadratic pattern would read a text of this length a thousand times.
    @Test
    void parsesAVeryLongTextInLinearTime() {
        var text = new Counted("frameworks ".repeat(3_640), new AtomicLong());

        assertThat(FrameworkMentionParser.asksAboutAll(text)).isFalse();
        assertThat(text.reads()).hasValueBetween(40_000L, 40_000L * 100);
    }

    /// Text that counts reads of its characters.
    private record Counted(String text, AtomicLong reads) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is it safe to reorder the backlog?",
                "does the scrum master order the backlog?",
                "who runs scrum",
                "our scrum team needs an order",
                "who decides with scrum master",
                "is there a safe way to reorder the backlog?",
                "are we safe if we reorder the backlog?",
                "who keeps the backlog in safe hands?",
                "how do we order it with safe and quick steps?",
                "is it fast, safe, and fair to reorder now?",
                "for safe releases, who orders the backlog?",
                "BETTER SAFE THAN SORRY, WHO ORDERS IT?",
                "do scrum masters order the backlog?",
                "who orders the backlog of our scrum-team?",
                "is a single product manager enough to order it?",
                "who picks the order of work on the JavaScript framework?",
                "who orders the work on our frameworks?"
            })
    void ignoresCommonWords(String utterance) {
        assertThat(mentions.parse(utterance)).isInstanceOf(FrameworkMention.None.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do frameworks disagree on the order of the backlog?",
                "backlog order in Scrum and in SAFe",
                "what do the different frameworks say?",
                "scrum vs safe: who orders the backlog?",
                "does the order of the backlog differ between scrum and safe?",
                "how does SAFe differ from Scrum on ordering?",
                "who orders it in Scrum, SAFe or SVPG?",
                "compare the frameworks on ordering",
                "does who orders the backlog depend on which framework?",
                "are the schools of one opinion? do they agree on the order?",
                "what do all frameworks make of ordering?"
            })
    void detectsComparisons(String utterance) {
        assertThat(mentions.parse(utterance)).isInstanceOf(FrameworkMention.Several.class);
    }
}
