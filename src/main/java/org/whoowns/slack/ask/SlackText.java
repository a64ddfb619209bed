package org.whoowns.slack.ask;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extracts the words of a question from Slack's text.
final class SlackText {

    private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*+<@[A-Z0-9]++(?:\\|[^<>]*+)?>");

    private SlackText() {}

    /// The text, unescaped.
    static String words(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .strip();
    }

    /// The text without mentions of the user.
    static String without(String user, String text) {
        return Pattern.compile("<@" + Pattern.quote(user) + "(?:\\|[^<>]*+)?>")
                .matcher(text)
                .replaceAll(" ");
    }

    /// The text, unescaped and without mentions of the bot; without a leading mention if the bot's user is unknown.
    static String wordsTo(Optional<String> botUser, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return words(botUser.map(user -> without(user, text))
                .orElseGet(() -> LEADING_MENTION.matcher(text).replaceFirst("")));
    }
}
