package org.whoowns.playground.browser.text;

import java.util.Locale;

/// Escaping and HTML fragments for texts.
final class HtmlText {
    private HtmlText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// A link for `http:`, `https:` and `mailto:` URLs; otherwise just the label.
    static String link(String url, String labelHtml) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://") && !lower.startsWith("mailto:")) {
            return labelHtml;
        }
        String safe = escape(url);
        return "<a href=\"" + safe + "\" title=\"" + safe + "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">"
                + labelHtml + "</a>";
    }

    static String mention(String text, boolean ofReader) {
        return "<span class=\"mention" + (ofReader ? " you" : "") + "\">" + escape(text) + "</span>";
    }

    static String lines(String html) {
        return html.replace("\n", "<br>");
    }
}
