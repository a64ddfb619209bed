package org.whoowns.slack.ask;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extracts the words of a question from Slack's text.
final class SlackText {

    private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*<@[A-Z0-9]+(\\|[^>]*)?>");

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

    /// The text, unescaped and without mentions of the bot; without a leading mention if the bot's user is unknown.
    static String wordsTo(Optional<String> botUser, @Nullable String text) {
        if (text == null) {
            return "";
        }
        var ours = botUser.map(user -> Pattern.compile("<@" + Pattern.quote(user) + "(\\|[^>]*)?>"));
        return words(ours.map(mention -> mention.matcher(text).replaceAll(" "))
                .orElseGet(() -> LEADING_MENTION.matcher(text).replaceFirst("")));
    }
}
