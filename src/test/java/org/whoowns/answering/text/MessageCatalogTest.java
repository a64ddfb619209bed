package org.whoowns.answering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.render.Phrase;

class MessageCatalogTest {

    @Test
    void everySentenceIsWrittenAndEveryWrittenOneIsSaid() {
        var keys = Stream.concat(
                        Arrays.stream(MessageCatalog.values()).map(MessageCatalog::key),
                        Arrays.stream(Phrase.values()).map(Phrase::key))
                .toList();

        assertThat(MessageCatalog.read().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void sentencesKeepTheirVoice() {
        assertThat(Stream.concat(
                        Arrays.stream(MessageCatalog.values()).map(MessageCatalog::text),
                        Arrays.stream(Phrase.values()).map(Phrase::text)))
                .allSatisfy(sentence -> assertThat(sentence)
                        .isNotBlank()
                        .doesNotContain("!", "—", "please note", "error")
                        .isEqualTo(sentence.strip()));
    }

    @Test
    void fillsInWhatIsGiven() {
        assertThat(MessageCatalog.HEADLINE.text("{1}", "The menu")).isEqualTo("{1}: The menu");
    }
}
