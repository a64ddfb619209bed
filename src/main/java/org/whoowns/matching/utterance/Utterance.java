package org.whoowns.matching.utterance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Normalised utterance, without markup, emoji, greetings, and the middle of a very long message.
///
/// @param plain the text with its courtesies
/// @param whole the text without courtesies; empty without any word
/// @param clauses the clauses that may hold the question, if there are several: those that ask, else all; at most five
public record Utterance(String plain, String whole, List<String> clauses) {

    private static final int MAX_CLAUSES = 5;
    /// A longer message is truncate to this much of its beginning and of its end.
    private static final int EDGE_CHARACTERS = 1_500;
    private static final int EDGE_WORDS = 32;
    private static final int MAX_CLAUSE_WORDS = 40;
    /// Characters that are never part of markup.
    private static final String PUNCTUATION = " ,.?!'\"();-/&%+=$";

    private static final Pattern LINK = Pattern.compile("<(?:https?|mailto)[^|<>\\s]*+\\|([^<>]*+)>");
    private static final Pattern MARKUP =
            Pattern.compile("<[@#!][^<>]*+>|<?https?://[^\\s>]+>?|:[a-z][a-z0-9_+-]*:|```?");
    private static final Pattern STYLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[*_~]+(?=\\S)|(?<=\\S)[*_~]+(?![\\p{L}\\p{N}])");
    /// Direction marks, joiners, private and unassigned characters.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Sk}\\p{Mn}&&[^\\u0300-\\u036f]]");
    /// Emoji and other pictographs, which may separate words.
    private static final Pattern PICTURE = Pattern.compile("\\p{So}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\r\\p{Z}]+");
    static final Pattern BREAK = Pattern.compile("(?<=[?!.…;])\\s+|\\n+|(?<!\\s)\\s++[-–—]\\s++");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Pattern EDGES = Pattern.compile("^[\\s>,;:–—-]+|(?<![\\s>,;:–—-])[\\s>,;:–—-]++$");
    private static final Pattern COURTESY = Pattern.compile(
            "^(?:(?:hi|hello|hey|hiya|heya|morning|good (?:morning|afternoon|evening)|thanks|thank you|thx|ty|cheers|"
                    + "please|pls|sorry|ok|okay|so|uh|um|ugh|lol|well|and|but|also|quick (?:one|question)|question|q|"
                    + "fyi|tl;?dr|folks|all|everyone|team|guys|again|in advance)\\b[\\s,:;.!-]*)",
            Pattern.CASE_INSENSITIVE);
    static final String ASKING_WORD =
            "(?:who|whom|whose|what|which|when|where|why|how|is|are|was|does|do|did|can|could|should|would|will|may|must|"
                    + "shall)\\b";
    private static final Pattern ASKING = Pattern.compile("^" + ASKING_WORD + "|\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERROGATIVE = Pattern.compile("\\b" + ASKING_WORD, Pattern.CASE_INSENSITIVE);
    /// Words that stand for something said before.
    private static final Pattern ANAPHOR = Pattern.compile(
            "\\b(?:it|its|this|these|those|them|they|their|he|she|him|his|her|there|then|"
                    + "which (?:one|ones|two|three)|the (?:role|job|same|other))\\b|\\bthat\\W*$",
            Pattern.CASE_INSENSITIVE);

    public Utterance {
        clauses = List.copyOf(clauses);
    }

    public static Utterance of(String typed) {
        var text = plain(typed);
        var parts = BREAK.splitAsStream(text)
                .map(Utterance::withoutCourtesy)
                .filter(part -> WORD.matcher(part).find())
                .toList();
        var whole = truncateWords(withoutCourtesy(text.replace('\n', ' ')));
        return WORD.matcher(whole).find()
                ? new Utterance(text, whole, clauses(parts))
                : new Utterance("", "", List.of());
    }

    public boolean isEmpty() {
        return whole.isEmpty();
    }

    /// The whole, then the clauses.
    public Stream<String> texts() {
        return Stream.concat(Stream.of(whole), clauses.stream());
    }

    /// Whether the clauses are questions.
    public boolean asksInClauses() {
        return clauses.stream().anyMatch(clause -> ASKING.matcher(clause).find());
    }

    /// Whether a clause is a question that says what it is about, without referring to something said before.
    public static boolean isSelfContained(String clause) {
        return INTERROGATIVE.matcher(clause).find() && !ANAPHOR.matcher(clause).find();
    }

    private static List<String> clauses(List<String> parts) {
        if (parts.size() < 2) {
            return List.of();
        }
        var candidates = parts.stream()
                .filter(part -> words(part).size() >= 3)
                .distinct()
                .toList();
        var asking =
                candidates.stream().filter(part -> ASKING.matcher(part).find()).toList();
        var chosen = asking.isEmpty() ? candidates : asking;
        // The point usually comes at the end.
        return chosen.subList(Math.max(0, chosen.size() - MAX_CLAUSES), chosen.size()).stream()
                .map(Utterance::ending)
                .toList();
    }

    private static String truncate(String typed) {
        var length = typed.length();
        return length <= 2 * EDGE_CHARACTERS
                ? typed
                : typed.substring(0, EDGE_CHARACTERS) + "\n" + typed.substring(length - EDGE_CHARACTERS);
    }

    /// The text without markup, with its courtesies.
    public static String plain(String typed) {
        return isPlain(typed) ? typed : normalise(typed);
    }

    /// Fast path: most phrases and questions are plain words, and loading a folder normalises all of its phrases.
    private static boolean isPlain(String typed) {
        var before = ' ';
        for (var i = 0; i < typed.length(); i++) {
            var letter = typed.charAt(i);
            var isPlain = letter < 128 && (Character.isLetterOrDigit(letter) || PUNCTUATION.indexOf(letter) >= 0);
            if (!isPlain || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' && typed.length() <= 2 * EDGE_CHARACTERS;
    }

    private static String normalise(String typed) {
        var normal = Normalizer.normalize(truncate(typed), Normalizer.Form.NFKC);
        var unmarked = MARKUP.matcher(LINK.matcher(normal).replaceAll("$1")).replaceAll(" ");
        var pictured =
                INVISIBLE.matcher(STYLE.matcher(unmarked).replaceAll(" ")).replaceAll("");
        var spoken = PICTURE.matcher(pictured).replaceAll(" ");
        return BLANKS.matcher(CONTROL.matcher(spoken).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    static String withoutCourtesy(String part) {
        var trimmed = EDGES.matcher(part).replaceAll("");
        var rest = trimmed;
        for (var courtesy = COURTESY.matcher(rest); courtesy.find(); courtesy = COURTESY.matcher(rest)) {
            rest = rest.substring(courtesy.end());
        }
        return WORD.matcher(rest).find() ? rest : trimmed;
    }

    private static String truncateWords(String text) {
        var words = words(text);
        if (words.size() <= 2 * EDGE_WORDS) {
            return text;
        }
        return String.join(" ", words.subList(0, EDGE_WORDS)) + " … "
                + String.join(" ", words.subList(words.size() - EDGE_WORDS, words.size()));
    }

    private static String ending(String clause) {
        var words = words(clause);
        return words.size() <= MAX_CLAUSE_WORDS
                ? clause
                : String.join(" ", words.subList(words.size() - MAX_CLAUSE_WORDS, words.size()));
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> WORD.matcher(word).find())
                .toList();
    }
}
