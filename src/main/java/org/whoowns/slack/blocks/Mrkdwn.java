package org.whoowns.slack.blocks;

import java.util.List;
import org.commonmark.parser.Parser;
import org.whoowns.knowledge.Markdown;

/// Slack's mrkdwn. Foreign text must pass through [#escape(String)] exactly once.
public final class Mrkdwn {

    private static final Parser PARSER = Parser.builder().build();

    private Mrkdwn() {}

    /// Escapes `&`, `<` and `>`, so that the text contains no mention, link or date.
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The escaped text in bold.
    public static String bold(String text) {
        return "*" + escape(text).replace("*", "∗").replace('\n', ' ').strip() + "*";
    }

    /// Converts Markdown, one string for each top-level block.
    public static List<String> paragraphs(Markdown markdown) {
        var renderer = new MrkdwnRenderer();
        PARSER.parse(markdown.source()).accept(renderer);
        return renderer.paragraphs();
    }
}
