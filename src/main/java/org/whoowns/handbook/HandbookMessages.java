package org.whoowns.handbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The handbook's own headings and sentences, from `words.properties`.
final class HandbookMessages {

    private static final Properties MESSAGES = read();

    private HandbookMessages() {}

    /// The message with its placeholders `{0}`, `{1}`, … filled in.
    static String message(String key, Object... arguments) {
        var text = MESSAGES.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("words.properties has no key " + key);
        }
        for (var i = arguments.length - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    static Properties read() {
        var messages = new Properties();
        try {
            messages.load(new StringReader(HtmlHandbook.resource("words.properties")));
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
