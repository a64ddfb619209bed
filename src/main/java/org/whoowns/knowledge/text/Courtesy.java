package org.whoowns.knowledge.text;

import java.util.regex.Pattern;

/// Remover of courtesies around commands and names: greetings, thanks, and emoji at both ends.
public final class Courtesy {

    /// Commands and names are shorter.
    private static final int MAX_LENGTH = 2_000;

    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(?:hi|hello|hey|hiya|please|pls|plz|kindly|ok|okay|thanks|thank you)\\b[\\s,!.:;–—-]++");
    /// After thanks, a question mark asks about them.
    private static final Pattern THANKS = Pattern.compile("(?i)(?:^|(?<=[\\s,;:.!?…)–—\"']))(?:"
            + "(?:many |with )?(?:thanks|thank you|thankyou|thx|ty|tia|cheers)"
            + "(?: (?:a lot|so much|very much|in advance|again|all|everyone|folks|team))?[\\s.!,…)]*+"
            + "|(?:please|pls|plz)[\\s?.!,…)]*+)$");
    private static final Pattern OPENING_EMOJI = Pattern.compile("^(?:\\s|" + TypedEmoji.ANY + ")++");
    private static final Pattern CLOSING_EMOJI =
            Pattern.compile("(?<!\\s|:|" + TypedEmoji.PICTOGRAPH + ")(?:\\s|" + TypedEmoji.ANY + ")++$");
    private static final Pattern CLOSING = Pattern.compile("(?<![\\s,;–—])[\\s,;–—]++$");

    private Courtesy() {}

    /// The text without courtesies; unchanged if there is nothing else.
    public static String without(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        var rest = text.strip();
        for (var next = step(rest); !next.equals(rest); next = step(rest)) {
            if (next.isBlank()) {
                return text;
            }
            rest = next;
        }
        return rest;
    }

    private static String step(String text) {
        var bare = CLOSING_EMOJI
                .matcher(OPENING_EMOJI.matcher(text).replaceFirst(""))
                .replaceFirst("");
        var asked = THANKS.matcher(GREETING.matcher(bare).replaceFirst("")).replaceFirst("");
        return CLOSING.matcher(asked).replaceFirst("").strip();
    }
}
