package org.whoowns.playground.browser.text;

import java.util.Locale;

/// The few pieces of HTML that texts are made of; whatever comes in is escaped here.
final class HtmlText {
    private HtmlText() {}

    static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> html.append(
                        switch (c) {
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '"' -> "&quot;";
                            case '\'' -> "&#39;";
                            default -> Character.toString(c);
                        }));
        return html.toString();
    }

    /// A link that goes only where the web or mail goes; anything else stays text.
    static String link(String url, String labelHtml) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://") && !lower.startsWith("mailto:")) {
            return labelHtml;
        }
        String safe = escaped(url);
        return "<a href=\"" + safe + "\" title=\"" + safe + "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">"
                + labelHtml + "</a>";
    }

    static String mention(String text, boolean ofReader) {
        return "<span class=\"mention" + (ofReader ? " you" : "") + "\">" + escaped(text) + "</span>";
    }

    static String lines(String html) {
        return html.replace("\n", "<br>");
    }
}
