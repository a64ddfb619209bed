package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void everySentenceIsWrittenAndEveryWrittenOneIsSaid() {
        var keys = Arrays.stream(Sentence.values()).map(Sentence::key).toList();

        assertThat(Sentence.read().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void sentencesKeepTheirVoice() {
        assertThat(Sentence.values())
                .allSatisfy(sentence -> assertThat(sentence.text())
                        .isNotBlank()
                        .doesNotContain("!", "—", "please note", "error")
                        .isEqualTo(sentence.text().strip()));
    }

    @Test
    void fillsInWhatIsGiven() {
        assertThat(Sentence.HEADLINE.text("{1}", "The menu")).isEqualTo("{1}: The menu");
    }
}
