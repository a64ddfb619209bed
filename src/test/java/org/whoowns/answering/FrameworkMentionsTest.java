package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;

class FrameworkMentionsTest {

    private static final KnowledgeBase KNOWLEDGE = Answers.knowledge(Path.of("knowledge"));

    private final Responsibility ordering =
            (Responsibility) KNOWLEDGE.entry("backlog-ordering").orElseThrow();
    private final FrameworkMentions mentions = new FrameworkMentions(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who orders the backlog in SAFe?               | safe
            what does Scrum say about the backlog order?  | scrum
            under safe, who orders it                     | safe
            according to the scrum guide, who decides     | scrum
            what's SVPG's view on ordering                | one-pm
            backlog order in Scrum                        | scrum
            Pichler says what?                            | pichler
            """)
    void seesWhichFrameworkIsAskedAbout(String utterance, String framework) {
        assertThat(mentions.read(utterance, ordering, null))
                .isInstanceOfSatisfying(
                        Ask.FrameworkView.class,
                        view -> assertThat(view.framework().id()).isEqualTo(framework));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is it safe to reorder the backlog?",
                "does the scrum master order the backlog?",
                "who runs scrum",
                "our scrum team needs an order",
                "who decides with scrum master"
            })
    void doesNotTakeAWordForAFramework(String utterance) {
        assertThat(mentions.read(utterance, ordering, null)).isInstanceOf(Ask.AboutEntry.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do frameworks disagree on the order of the backlog?",
                "backlog order in Scrum and in SAFe",
                "what do the different frameworks say?"
            })
    void comparesWhereSeveralAreMeant(String utterance) {
        assertThat(mentions.read(utterance, ordering, null)).isInstanceOf(Ask.CompareFrameworks.class);
    }
}
