package org.whoowns.answering.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.Markdown;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One sentence.                                  | One sentence.
            The **first** one. The second. The third.      | The first one. The second.
            Sizes, e.g. points, vary. So do teams. More.   | Sizes, e.g. points, vary. So do teams.
            No end                                         | No end
            """)
    void takesTwoWholeSentences(String body, String reason) {
        assertThat(Excerpt.reason(new Markdown(body)).text()).isEqualTo(reason);
    }

    @Test
    void leavesOutASecondSentenceThatIsTooLong() {
        assertThat(Excerpt.reason(new Markdown("Short. It is " + "long ".repeat(50) + "then.")))
                .isEqualTo(new Excerpt("Short.", false));
    }

    @Test
    void staysInTheFirstParagraph() {
        assertThat(Excerpt.lead(new Markdown("First.\n\nSecond."))).isEqualTo(new Excerpt("First.", false));
        assertThat(Excerpt.lead(new Markdown("First. Second."))).isEqualTo(new Excerpt("First. Second.", true));
    }

    @Test
    void neverCutsASentenceOfTheShippedEntries() {
        assertThat(KnowledgeFolders.shipped().responsibilities())
                .allSatisfy(
                        each -> assertThat(Excerpt.reason(each.body()).text()).matches("(?s).*[.?!:][”\"')]*"));
    }
}
