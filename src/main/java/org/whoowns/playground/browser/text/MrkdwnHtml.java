package org.whoowns.playground.browser.text;

import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renderer of Slack's `mrkdwn`.
public record MrkdwnHtml(ReaderNames names) {
    private static final Pattern FENCE = Pattern.compile("```\\n?(.*?)```", Pattern.DOTALL);
    private static final String BARE_URL = "|(?<bare>https?://[^\\s<>`*]+)";
    private static final String MARKS = """
            `(?<code>[^`\\n]+)`\
            |<(?<live>[^<>\\n]+)>\
            |(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])(?<bold>[^*\\n]+)(?<=\\S)\\*(?![\\p{L}\\p{N}*])\
            |(?<![\\p{L}\\p{N}_])_(?=[^\\s_])(?<italic>[^_\\n]+)(?<=\\S)_(?![\\p{L}\\p{N}_])\
            |(?<![\\p{L}\\p{N}~])~(?=[^\\s~])(?<strike>[^~\\n]+)(?<=\\S)~(?![\\p{L}\\p{N}~])\
            |:(?<emoji>[a-z0-9_+'-]+):""";
    private static final Pattern VERBATIM = Pattern.compile(MARKS);
    private static final Pattern LINKING = Pattern.compile(MARKS + BARE_URL);

    /// @param verbatim whether bare URLs stay text
    public String html(String text, boolean verbatim) {
        Pattern marks = verbatim ? VERBATIM : LINKING;
        var html = new StringBuilder();
        Matcher fences = FENCE.matcher(text);
        int done = 0;
        while (fences.find()) {
            html.append(lines(text.substring(done, fences.start()), marks));
            html.append("<pre><code>")
                    .append(raw(fences.group(1).stripTrailing()))
                    .append("</code></pre>");
            done = fences.end();
        }
        return html.append(lines(text.substring(done), marks)).toString();
    }

    /// Renders `plain_text`, in which only emoji are special.
    public String plain(String text) {
        return HtmlText.lines(EmojiNames.plain(text));
    }

    private String lines(String text, Pattern marks) {
        var html = new StringBuilder();
        boolean quoting = false;
        boolean first = true;
        for (String line : text.strip().split("\n", -1)) {
            String quoted = line.startsWith("&gt;") ? line.substring(4) : line.startsWith(">") ? line.substring(1) : "";
            boolean quote = line.startsWith("&gt;") || line.startsWith(">");
            if (quote != quoting) {
                html.append(quote ? "<blockquote>" : "</blockquote>");
            } else if (!first) {
                html.append("<br>");
            }
            html.append(inline(quote ? quoted.stripLeading() : line, marks));
            quoting = quote;
            first = false;
        }
        return html.append(quoting ? "</blockquote>" : "").toString();
    }

    private String inline(String text, Pattern marks) {
        var html = new StringBuilder();
        Matcher matcher = marks.matcher(text);
        int done = 0;
        while (matcher.find()) {
            html.append(raw(text.substring(done, matcher.start()))).append(marked(matcher, marks));
            done = matcher.end();
        }
        return html.append(raw(text.substring(done))).toString();
    }

    private String marked(Matcher found, Pattern marks) {
        if (found.group("code") != null) {
            return "<code>" + raw(found.group("code")) + "</code>";
        }
        if (found.group("live") != null) {
            return live(found.group("live"));
        }
        if (found.group("bold") != null) {
            return "<strong>" + inline(found.group("bold"), marks) + "</strong>";
        }
        if (found.group("italic") != null) {
            return "<em>" + inline(found.group("italic"), marks) + "</em>";
        }
        if (found.group("strike") != null) {
            return "<s>" + inline(found.group("strike"), marks) + "</s>";
        }
        if (found.group("emoji") != null) {
            return EmojiNames.html(found.group("emoji"));
        }
        return HtmlText.link(unescape(found.group()), raw(found.group()));
    }

    /// Renders the content of angle brackets: a mention, channel, date or link.
    private String live(String inside) {
        String[] parts = inside.split("\\|", 2);
        String target = parts[0];
        String label = parts.length == 2 ? parts[1] : "";
        if (target.startsWith("@")) {
            return names.person(target.substring(1), label.isEmpty() ? target.substring(1) : unescape(label));
        }
        if (target.startsWith("#")) {
            return names.channel(target.substring(1), label.isEmpty() ? target.substring(1) : unescape(label));
        }
        if (target.startsWith("!date^")) {
            return date(target, unescape(label));
        }
        if (target.startsWith("!")) {
            return HtmlText.mention(label.isEmpty() ? "@" + target.substring(1) : unescape(label), false);
        }
        return HtmlText.link(unescape(target), raw(label.isEmpty() ? target : label));
    }

    private String date(String target, String fallback) {
        String[] parts = target.split("\\^", 4);
        if (parts.length < 3) {
            return HtmlText.escape(fallback);
        }
        var zone = ZoneId.of(names.reader().zone());
        String words = new SlackDateFormat(zone, names.workspace().clock().instant())
                .format(parts[1], unescape(parts[2]), fallback);
        String html = "<span title=\"" + HtmlText.escape(fallback) + "\">" + HtmlText.escape(words) + "</span>";
        return parts.length == 4 ? HtmlText.link(unescape(parts[3]), html) : html;
    }

    private static String raw(String text) {
        return HtmlText.escape(unescape(text));
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
