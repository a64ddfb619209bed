package org.whoowns.matching.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordInventoryTest {

    private final WordInventory words = new WordInventory(List.of("Who waters the plants?", "parking, for visitors"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who waters the visitors?   | 0
            who waters my fern         | 2
            wer wer wer gießt Plants   | 2
            誰が植物に水をやりますか      | 6
            ''                         | 0
            """)
    void countsWordsThatNoPhraseHas(String text, int unknown) {
        assertThat(words.unknownWords(text)).isEqualTo(unknown);
    }
}
