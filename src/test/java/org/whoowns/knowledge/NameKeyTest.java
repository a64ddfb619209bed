package org.whoowns.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Who owns it?      | who owns it
            "  who  owns it ?! " | who owns it
            who owns it…      | who owns it
            "who\u00a0owns it" | who owns it
            Pro-duct. Owner   | pro-duct. owner
            ?                 | ""
            ÄRGER             | ärger
            """)
    void normalizesNames(String name, String key) {
        assertThat(NameKey.key(name)).isEqualTo(key);
    }

    @Test
    void asciiAndUnicodePathsAgree() {
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++) {
            var name = random.ints(random.nextInt(12), 0, ALPHABET.length())
                    .mapToObj(place -> ALPHABET.substring(place, place + 1))
                    .reduce("", String::concat);

            assertThat(NameKey.key(name)).as("<%s>", name).isEqualTo(NameKey.key(wide(name)));
        }
    }

    private static final String ALPHABET = "  ??..!!aAzZ09-_'\"@[`{~";

    private static String wide(String name) {
        return name.chars()
                .mapToObj(letter -> String.valueOf((char) (letter == ' ' ? 0x3000 : letter + 0xfee0)))
                .reduce("", String::concat);
    }
}
