package org.whoowns.knowledge.text;

import java.util.regex.Pattern;

/// Cleaner of typed text, for everything that people type: characters that nobody sees, typographic quotes, Slack's
/// markup of links and groups, and marks around the whole text.
///
/// What is left may be a command, a name or a question. Mentions of people and channels are kept, and so are emoji,
/// which may belong to a name.
public final class InputText {

    /// Characters of ordinary text, none of which needs cleaning.
    private static final String PLAIN = " ?,.!-;:()";

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Zs}\\u115F\\u1160\\u2800\\u3164\\uFFA0]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t\\u200C\\u200D]]");
    /// Joiners hold letters of some scripts and pictographs together; beside ASCII they are invisible characters.
    private static final Pattern JOINER =
            Pattern.compile("(?<![^\\x00-\\x7F])[\\u200C\\u200D]|[\\u200C\\u200D](?![^\\x00-\\x7F])");

    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‛ʼ＇]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»＂]");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011\\u2212\\uFE63\\uFF0D]");

    private static final Pattern LABELLED_LINK =
            Pattern.compile("<(?:https?|mailto|tel):[^|<>\\s]*+\\|([^<>|]*+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("<(?:mailto:|tel:)?([^@#!<>|\\s][^|<>\\s]*+)>", Pattern.CASE_INSENSITIVE);
    /// User groups and dates, whose readable form Slack sends along.
    private static final Pattern LABELLED_GROUP = Pattern.compile("<!(?:subteam|date)\\^[^|<>]*+\\|@?([^<>|]*+)>");

    private static final Pattern LIST_ITEM = Pattern.compile("^[•·>]\\s+");
    private static final Pattern WRAPPED =
            Pattern.compile("^(```|[`*_~\"'])\\s*(\\S|\\S.*\\S)\\s*\\1([?.!…]*)$", Pattern.DOTALL);
    /// The app itself, addressed without a mention: a command as the help card prints it.
    private static final Pattern ADDRESS = Pattern.compile("(?i)^[/@]who-?owns[\\w-]*+[\\s,:]*+");

    private InputText() {}

    public static String clean(String typed) {
        return isPlain(typed) ? typed : unwrapped(unmarked(visible(typed)));
    }

    /// Fast path: most questions are plain words.
    private static boolean isPlain(String typed) {
        var before = ' ';
        for (var i = 0; i < typed.length(); i++) {
            var letter = typed.charAt(i);
            var isPlain = letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            if (!isPlain || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || typed.isEmpty();
    }

    private static String visible(String typed) {
        var lines = LINE_BREAK.matcher(typed).replaceAll("\n");
        var visible = JOINER.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
        var spaced = BLANKS.matcher(visible).replaceAll(" ");
        var quoted = DOUBLE_QUOTES
                .matcher(SINGLE_QUOTES.matcher(spaced).replaceAll("'"))
                .replaceAll("\"");
        return HYPHENS.matcher(quoted).replaceAll("-").strip();
    }

    private static String unmarked(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var labelled = LABELLED_LINK.matcher(text).replaceAll("$1");
        return LABELLED_GROUP
                .matcher(LINK.matcher(labelled).replaceAll("$1"))
                .replaceAll("$1")
                .strip();
    }

    /// The text without marks around the whole of it, however many.
    private static String unwrapped(String text) {
        var outer = text;
        for (var inner = inner(outer); !inner.equals(outer); inner = inner(outer)) {
            outer = inner;
        }
        return outer;
    }

    private static String inner(String text) {
        var item = ADDRESS.matcher(LIST_ITEM.matcher(text).replaceFirst("")).replaceFirst("");
        var wrapped = WRAPPED.matcher(item);
        return wrapped.matches() && !wrapped.group(2).contains(wrapped.group(1))
                ? wrapped.group(2) + wrapped.group(3)
                : item;
    }
}
