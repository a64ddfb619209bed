package org.whoowns.answering.text;

import java.text.BreakIterator;
import java.util.Locale;
import org.whoowns.knowledge.Markdown;

/// Beginning of a text in whole sentences, as plain text.
///
/// @param text the sentences; at least the first one
/// @param isWhole whether nothing follows
public record Excerpt(String text, boolean isWhole) {

    /// At most two sentences of a responsibility's body.
    public static Excerpt reason(Markdown body) {
        return of(body, 2, 120);
    }

    /// A few sentences of a topic's body.
    public static Excerpt lead(Markdown body) {
        return of(body, 4, 340);
    }

    /// The first sentences of the first paragraph.
    ///
    /// @param maxLength in characters; only the first sentence may be longer
    private static Excerpt of(Markdown body, int sentences, int maxLength) {
        var whole = PlainText.of(body);
        var end = whole.indexOf("\n\n");
        var paragraph = end < 0 ? whole : whole.substring(0, end);
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        breaks.first();
        var taken = 0;
        for (var i = 0; i < sentences; i++) {
            var next = breaks.next();
            if (next == BreakIterator.DONE || (taken > 0 && next > maxLength)) {
                break;
            }
            taken = next;
        }
        var text = paragraph.substring(0, taken).strip();
        return new Excerpt(text, text.length() == whole.length());
    }
}
