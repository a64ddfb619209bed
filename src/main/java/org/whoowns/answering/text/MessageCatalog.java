package org.whoowns.answering.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Catalog of all user-visible messages by their key in `sentences.properties`.
///
/// `{0}`, `{1}` … are placeholders, and `{0|team|teams}` is the first word if the argument is 1, else the second.
public final class MessageCatalog {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|([^|}]*)\\|([^|}]*))?}");
    private static final Properties MESSAGES = read();

    /// The slash command as the sentences have it, which is also its name in the shipped manifest.
    private static final String COMMAND = "/whoowns";

    private static final ScopedValue<String> USED_COMMAND = ScopedValue.newInstance();

    private MessageCatalog() {}

    /// Runs something whose messages name the command that somebody has just used, in place of the manifest's.
    ///
    /// @param command as in an app that is registered under another name: `/whoowns-dev`
    public static <T> T naming(String command, Supplier<T> work) {
        return ScopedValue.where(USED_COMMAND, command).call(work::get);
    }

    /// The slash command that messages name now.
    public static String command() {
        return USED_COMMAND.orElse(COMMAND);
    }

    /// The message with its placeholders filled in.
    ///
    /// @throws IllegalArgumentException for an unknown key or a missing argument
    public static String text(String key, Object... args) {
        var written = MESSAGES.getProperty(key);
        if (written == null) {
            throw new IllegalArgumentException("sentences.properties has no " + key);
        }
        var message = USED_COMMAND.isBound() ? written.replace(COMMAND, command()) : written;
        return message.indexOf('{') < 0
                ? message
                : PLACE.matcher(message).replaceAll(place -> Matcher.quoteReplacement(filled(key, place, args)));
    }

    private static String filled(String key, MatchResult place, Object... args) {
        var index = Integer.parseInt(place.group(1));
        if (index >= args.length) {
            throw new IllegalArgumentException(key + " needs more than " + args.length + " parts");
        }
        var value = String.valueOf(args[index]);
        return place.group(2) == null ? value : place.group(value.equals("1") ? 2 : 3);
    }

    static Set<String> keys() {
        return MESSAGES.stringPropertyNames();
    }

    private static Properties read() {
        var messages = new Properties();
        try (var in = MessageCatalog.class.getResourceAsStream("/sentences.properties")) {
            if (in == null) {
                throw new IllegalStateException("sentences.properties is not on the class path");
            }
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
