package org.whoowns.handbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The handbook's own headings and sentences, by their key in `words.properties`.
final class HandbookMessages {

    private static final Properties WORDS = read();

    private HandbookMessages() {}

    /// The words with what is filled in.
    static String of(String key, Object... parts) {
        var text = WORDS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("words.properties has no " + key);
        }
        for (var i = parts.length - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    static Properties read() {
        var words = new Properties();
        try (var in = HandbookMessages.class.getResourceAsStream("/handbook/words.properties")) {
            if (in == null) {
                throw new IllegalStateException("words.properties is not on the class path");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
