package org.whoowns.learning.exchange.redaction;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Redaction of personal data: mentions, e-mail addresses, links, phone numbers, ids and the names of known users are
/// replaced by words that say what stood there.
///
/// A name counts as a whole wherever it stands; its first or last word only with a capital, since some are ordinary
/// words ("will", "mark"), and not as the first word of the text.
public final class PersonalDataRedactor {

    static final String PERSON = "@someone";
    static final String CHANNEL = "#channel";
    static final String LINK = "[link]";
    static final String EMAIL = "[email]";
    static final String PHONE = "[phone]";

    private static final int MAX_NAME_WORDS = 4;
    private static final int MIN_NAME_LENGTH = 3;

    private static final Pattern USER = Pattern.compile("<@[^<>]*+>|<!(?:subteam|here|channel|everyone)[^<>]*+>");
    private static final Pattern CHANNEL_LINK = Pattern.compile("<#[^<>]*+>");
    /// Slack's links have a label, which may be the address again.
    private static final Pattern MARKED_LINK = Pattern.compile("<(?:https?|mailto|tel|slack)[^<>]*+>");

    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}._-]++");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}#])#[\\p{L}\\p{N}_-]++");
    private static final Pattern BARE_LINK = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:https?://|www\\.)\\S++"
            + "|(?<![\\p{L}\\p{N}.])(?:[a-z0-9-]{1,63}\\.){1,4}(?:com|org|net|io|dev|app|co|eu|de|uk|fr|ch|at|us)"
            + "(?:/\\S*+)?(?![\\p{L}\\p{N}])");
    /// At least seven digits, as people group them.
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){6,14}(?![\\p{L}\\p{N}])");
    private static final Pattern SLACK_ID =
            Pattern.compile("(?<![\\p{L}\\p{N}])[UWCDGTEB](?=[A-Z0-9]*\\d)[A-Z0-9]{7,12}(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+");

    private static final Pattern GENITIVE = Pattern.compile("['’]s?$");
    private static final Pattern BLANK = Pattern.compile(" ");

    /// Names in lower case.
    private final Set<String> names;

    /// The words of names that have several.
    private final Set<String> parts;

    /// @param names display names of the workspace's users
    public PersonalDataRedactor(Collection<String> names) {
        this.names = names.stream()
                .map(PersonalDataRedactor::key)
                .filter(name -> name.length() >= MIN_NAME_LENGTH)
                .collect(Collectors.toUnmodifiableSet());
        this.parts = this.names.stream()
                .filter(name -> name.contains(" "))
                .flatMap(BLANK::splitAsStream)
                .filter(word -> word.length() >= MIN_NAME_LENGTH)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String redact(String text) {
        var redacted = text;
        redacted = MARKED_LINK.matcher(redacted).replaceAll(link -> link.group().startsWith("<mailto") ? EMAIL : LINK);
        redacted = USER.matcher(redacted).replaceAll(PERSON);
        redacted = CHANNEL_LINK.matcher(redacted).replaceAll(CHANNEL);
        redacted = EMAIL_ADDRESS.matcher(redacted).replaceAll(EMAIL);
        redacted = BARE_LINK.matcher(redacted).replaceAll(LINK);
        redacted = HANDLE.matcher(redacted).replaceAll(PERSON);
        redacted = HASHTAG.matcher(redacted).replaceAll(CHANNEL);
        redacted = PHONE_NUMBER.matcher(redacted).replaceAll(PHONE);
        redacted = SLACK_ID.matcher(redacted).replaceAll(id -> id.group().startsWith("C") ? CHANNEL : PERSON);
        return names.isEmpty() ? redacted : withoutNames(redacted);
    }

    private String withoutNames(String text) {
        var words = WORD.matcher(text).results().toList();
        var redacted = new StringBuilder();
        var copied = 0;
        for (var i = 0; i < words.size(); ) {
            var length = nameLength(text, words, i);
            if (length > 0) {
                redacted.append(text, copied, words.get(i).start()).append(PERSON);
                copied = words.get(i + length - 1).end();
            }
            i += Math.max(length, 1);
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /// The number of words from the given one on that are a name; 0 for none.
    private int nameLength(String text, List<MatchResult> words, int first) {
        for (var length = Math.min(MAX_NAME_WORDS, words.size() - first); length > 0; length--) {
            var name = key(text.substring(
                    words.get(first).start(), words.get(first + length - 1).end()));
            if (Stream.of(name, withoutGenitive(name)).anyMatch(names::contains)) {
                return length;
            }
        }
        var word = words.get(first).group();
        var isPart = Character.isUpperCase(word.codePointAt(0)) && parts.contains(withoutGenitive(key(word)));
        return first > 0 && isPart ? 1 : 0;
    }

    private static String withoutGenitive(String name) {
        return GENITIVE.matcher(name).replaceFirst("");
    }

    private static String key(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }
}
