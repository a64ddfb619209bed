package org.whoowns.slack.ask;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as Slack passes it on.
final class SlackText {

    private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*<@[A-Z0-9]+(\\|[^>]*)?>");

    private SlackText() {}

    /// The words after a command or in a direct message.
    static String words(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .strip();
    }

    /// The words of a message without the mentions that were meant for us alone.
    ///
    /// @param text null where the message has none
    static String wordsTo(Optional<String> botUser, @Nullable String text) {
        if (text == null) {
            return "";
        }
        var ours = botUser.map(user -> Pattern.compile("<@" + Pattern.quote(user) + "(\\|[^>]*)?>"));
        return words(ours.map(mention -> mention.matcher(text).replaceAll(" "))
                .orElseGet(() -> LEADING_MENTION.matcher(text).replaceFirst("")));
    }
}
