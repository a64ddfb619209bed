package org.whoowns.knowledge.text;

import java.util.regex.Pattern;

/// Escapes text for Markdown.
public final class MarkdownEscape {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private MarkdownEscape() {}

    /// The text in one line, without any markup.
    public static String of(String text) {
        return SPECIAL.matcher(text.replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
