package org.whoowns.slack.blocks;

import java.util.List;
import org.commonmark.parser.Parser;
import org.whoowns.knowledge.Markdown;

/// Slack's own markup. What is not ours goes through [#escape(String)] exactly once on its way in.
public final class Mrkdwn {

    private static final Parser PARSER = Parser.builder().build();

    private Mrkdwn() {}

    /// The text with nothing live in it: no mention, no link, no date.
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The text in bold, escaped.
    public static String bold(String text) {
        return "*" + escape(text).replace("*", "∗").replace('\n', ' ').strip() + "*";
    }

    /// The paragraphs, lists and so on of a curated text, each as one piece of markup.
    public static List<String> paragraphs(Markdown markdown) {
        var painter = new MrkdwnRenderer();
        PARSER.parse(markdown.source()).accept(painter);
        return painter.paragraphs();
    }
}
