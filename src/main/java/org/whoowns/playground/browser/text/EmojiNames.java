package org.whoowns.playground.browser.text;

import java.util.regex.Pattern;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/// Renderer of `:emoji:` names; unknown names are kept.
final class EmojiNames {
    private static final Pattern NAME = Pattern.compile(":([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?");

    private EmojiNames() {}

    static String html(String name) {
        String code = ":" + name + ":";
        return EmojiManager.getBySlackAlias(code)
                .map(Emoji::getEmoji)
                .map(emoji -> "<span role=\"img\" aria-label=\"" + HtmlText.escape(name.replace('_', ' ')) + "\">"
                        + emoji + "</span>")
                .orElseGet(() -> HtmlText.escape(code));
    }

    /// Escapes plain text and renders its emoji.
    static String plain(String text) {
        var html = new StringBuilder();
        var names = NAME.matcher(text);
        int done = 0;
        while (names.find()) {
            html.append(HtmlText.escape(text.substring(done, names.start()))).append(html(names.group(1)));
            done = names.end();
        }
        return html.append(HtmlText.escape(text.substring(done))).toString();
    }
}
