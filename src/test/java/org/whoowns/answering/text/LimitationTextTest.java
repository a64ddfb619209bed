package org.whoowns.answering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.Answer;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.scope.QuestionKind;
import org.whoowns.matching.Match;

class LimitationTextTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();

    /// Says what it doesn't do, then what it knows, in a sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pricing      | What I know: the Product Manager is accountable for “Pricing”.
            pm-po-sync   | What I know: “Product Manager and Product Owner sync and hand-over” is shared by the Product \
            Manager and the Product Owner.
            career-path  | What I know: I can tell you about “Career paths in product”.
            """)
    void offersTheRelatedEntry(String related, String known) {
        assertThat(text(new Match.OtherKind(QuestionKind.ARTEFACT, entry(related))))
                .isEqualTo("I don't keep templates, tools or documents.\n\n" + known);
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEachKind(QuestionKind kind) {
        assertThat(text(new Match.OtherKind(kind, entry("pricing"))))
                .contains("\n\n")
                .contains("Pricing");
        assertThat(text(new Match.OtherKind(kind, null)))
                .contains("\n\n")
                .endsWith(MessageCatalog.text("not.known.hint"));
    }

    @Test
    void answersInTheLanguageOfTheMessage() {
        assertThat(text(new Match.OtherLanguage("de"))).startsWith("Ich verstehe bisher nur Englisch.");
        assertThat(text(new Match.OtherLanguage("fi"))).startsWith("I only understand English so far.");
    }

    private static String text(Match.Limitation limitation) {
        return AnswerText.of(new Answer.NotKnown(List.of(), limitation));
    }

    private static Entry entry(String id) {
        return KNOWLEDGE.entry(id).orElseThrow();
    }
}
