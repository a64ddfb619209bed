package org.whoowns.knowledge.files.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Notation of a text as a YAML scalar on one line: plain where that is safe, otherwise in double quotes.
public final class YamlScalar {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} '/&(),.-]*[\\p{L}\\p{N})'.])?\\??");
    /// Plain words that YAML takes for something else.
    private static final Set<String> RESERVED = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private YamlScalar() {}

    /// As a value or an item on a line of its own.
    public static String of(String text) {
        var line = line(text);
        return isPlain(line) ? line : inQuotes(line);
    }

    /// As an item between brackets, where a comma ends it.
    static String inBrackets(String text) {
        var line = line(text);
        return isPlain(line) && line.indexOf(',') < 0 ? line : inQuotes(line);
    }

    /// In double quotes in any case.
    public static String quoted(String text) {
        return inQuotes(line(text));
    }

    /// The text as a single line: with blanks for line breaks and for what YAML can't hold.
    static String line(String text) {
        var line = new StringBuilder(text.length());
        text.strip().codePoints().forEach(letter -> {
            if (Character.isISOControl(letter) || Character.isWhitespace(letter) || !StreamReader.isPrintable(letter)) {
                line.append(' ');
            } else {
                line.appendCodePoint(letter);
            }
        });
        return line.toString();
    }

    private static boolean isPlain(String line) {
        return PLAIN.matcher(line).matches() && !RESERVED.contains(line.toLowerCase(Locale.ROOT));
    }

    private static String inQuotes(String line) {
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
