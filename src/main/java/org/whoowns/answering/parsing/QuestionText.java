package org.whoowns.answering.parsing;

import java.text.Normalizer;

/// Text of a question, truncated to a number of code points that every later step can afford.
///
/// The limit holds before and after compatibility normalisation (NFKC), which makes eighteen characters of some.
/// Runs of combining marks are as short as in the Stream-Safe Text Format (UAX #15), since sorting them takes
/// quadratic time.
///
/// @param isTruncated whether the middle is missing
public record QuestionText(String words, boolean isTruncated) {

    public static final int MAX_CODE_POINTS = 3_000;

    /// No language needs more marks on one letter.
    private static final int MAX_MARKS = 30;
    /// In place of the middle, which is a clause of its own then.
    private static final String GAP = "\n";

    private static final int BEGINNING = MAX_CODE_POINTS / 2;
    private static final int END = MAX_CODE_POINTS - BEGINNING - GAP.length();

    public static QuestionText of(String typed) {
        if (typed.length() <= MAX_CODE_POINTS && typed.chars().allMatch(each -> each < 128)) {
            return new QuestionText(typed, false);
        }
        var text = truncate(typed);
        var safe = streamSafe(text);
        var normal = Normalizer.normalize(safe, Normalizer.Form.NFKC);
        return isShort(normal) ? new QuestionText(safe, !text.equals(typed)) : new QuestionText(truncate(normal), true);
    }

    private static String truncate(String text) {
        if (isShort(text)) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, BEGINNING))
                + GAP
                + text.substring(text.offsetByCodePoints(text.length(), -END));
    }

    private static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= MAX_CODE_POINTS;
    }

    private static String streamSafe(String text) {
        var safe = new StringBuilder(text.length());
        var marks = 0;
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks <= MAX_MARKS) {
                safe.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return safe.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            // halfwidth sound marks of Katakana, which become combining marks
            default -> character == 0xFF9E || character == 0xFF9F;
        };
    }
}
