package org.whoowns.matching.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splitter of a message into the questions that it asks, each in words that stand on their own.
///
/// Splits at the ends of sentences and where a conjunction or a comma is followed by a new question. A question that
/// refers to the one before it ("who accepts them?", "and who for the budget?") takes the missing words from there. One
/// without a subject ("who decides?") belongs to the statement before it; after a question it is left out.
public final class QuestionSplitter {

    /// More clauses than that are not looked at.
    private static final int MAX_CLAUSES = 8;
    /// A longer question is not taken apart for its object.
    private static final int MAX_LENGTH = 300;

    private static final String AUXILIARY =
            "(?:is|are|was|do|does|did|can|could|should|would|will|may|must|shall|has|have|"
                    + "gets?|isn['’]t|aren['’]t|don['’]t|doesn['’]t|can['’]t|shouldn['’]t)\\b";
    /// What a question begins with. "What", "when" and the like also begin the object of a verb.
    private static final String BEGINNING =
            "(?:who(?:['’]s|m|se)?\\b|(?:in |by |to |for |with |on )?(?:what|which|when|where|why|how)(?:['’]s\\b|\\b(?:\\s++\\w++){0,2}?\\s++"
                    + AUXILIARY + ")|" + AUXILIARY + "(?!\\s*+[,.]))";
    private static final String CONJUNCTION =
            "(?:and|plus|also|but|then|as well as|btw|by the way|secondly|second|next|finally)\\b";
    private static final Pattern JOINT = Pattern.compile(
            "(?:\\s*+[,;:/(]\\s*+(?:" + CONJUNCTION + "[\\s,]*+)*+|\\s++(?:" + CONJUNCTION + "|&)\\s++(?:" + CONJUNCTION
                    + "\\s++)*+)(?=" + BEGINNING + ")|\\s*+[,;]\\s*+(?=(?:and|plus|as well as)\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("^\\W*+(?:\\(?[0-9a-c][.)]\\s++|[•*-]\\s++)");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:" + CONJUNCTION + "|as well\\b|one more thing\\b|another one\\b|what about\\b|how about\\b)[\\s,:]*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDED =
            Pattern.compile("^[\\s,;:]*+(?:and|plus|also|as well as)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile("^" + BEGINNING, Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /// Words that say nothing about the subject.
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:who|whos|whom|whose|what|which|when|where|why|how|s|t|m|d|ll|ve|re|a|an|the|is|isn|are|aren|was|do|don|does|"
                    + "doesn|did|can|could|should|would|will|may|must|shall|ought|has|have|had|be|been|to|of|for|on|in|at|by|with|"
                    + "from|i|we|you|us|me|my|our|your|it|that|this|they|them|he|she|him|her|one|ones|there|here|and|or|so|then|"
                    + "not|no|yes|too|also|still|really|actually|now|else|again|even|just|decides?|decided|decision|responsible|"
                    + "responsibility|accountable|owns?|owner|right|wrong|allowed|normal|true|correct|say|says|said|call|job|role|"
                    + "table|plate|put|takes?|gets?|goes|go|does|done|first|same|person|people|someone|anyone|other|both|case|"
                    + "part|thing|stuff|make|makes|made|up|out)");
    /// Words that stand for something in the sentence before.
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^" + AUXILIARY + "\\s++(?:that|this|it|he|she|they|those|these)\\b", Pattern.CASE_INSENSITIVE);
    /// Only a preposition and a new object: "for the marketing copy?", "who for the P&L?".
    private static final Pattern OBJECT_ONLY = Pattern.compile(
            "^(?:who(?:m|se)?\\s++)?(for|of|about|on|with|to)\\s++(?!" + BEGINNING + ")(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:it|them|those|these|that one)\\b", Pattern.CASE_INSENSITIVE);
    /// The object of a question for a person: what follows its verb.
    private static final Pattern OBJECT = Pattern.compile(
            "^who\\s++(?:(?:" + AUXILIARY
                    + "|to|needs)\\s++)*+\\S++\\s++(?:(?:for|of|on|to|the final say on)\\s++)?(.+?)\\W*+$",
            Pattern.CASE_INSENSITIVE);

    private QuestionSplitter() {}

    /// The questions of the message; fewer than two if it asks only one.
    public static List<String> split(String typed) {
        var questions = new ArrayList<String>();
        var statement = "";
        var seen = 0;
        for (var sentence :
                Utterance.BREAK.splitAsStream(Utterance.plain(typed)).toList()) {
            var asked = sentence.strip().endsWith("?");
            for (var clause : clauses(sentence)) {
                var clean = Utterance.withoutCourtesy(clause.replaceFirst("^[\\s,;:]+", ""));
                var words = LEAD.matcher(clean).replaceFirst("");
                if (words.isBlank() || seen++ >= MAX_CLAUSES) {
                    continue;
                }
                var before = questions.isEmpty() ? "" : questions.getLast();
                var question = complete(words, asked && ADDED.matcher(clause).find(), before, statement);
                if (!question.isEmpty()) {
                    questions.add(question);
                }
                statement = QUESTION.matcher(words).find() ? "" : words;
            }
        }
        return List.copyOf(questions);
    }

    private static List<String> clauses(String sentence) {
        return JOINT.splitAsStream(NUMBER.matcher(sentence).replaceFirst("")).toList();
    }

    /// The question in words that stand on their own; empty if it is none.
    ///
    /// @param isAdded whether it is added to a question by a conjunction
    /// @param before the question before it; empty for the first
    /// @param statement the statement right before it; empty for none
    private static String complete(String words, boolean isAdded, String before, String statement) {
        var object = OBJECT_ONLY.matcher(words);
        if (!before.isEmpty() && object.matches()) {
            return withObject(before, object.group(1), object.group(2));
        }
        var begins = QUESTION.matcher(words).find();
        if (!begins && !(isAdded && !before.isEmpty())) {
            return "";
        }
        if (subjects(words) < (POINTS_BACK.matcher(words).find() ? 2 : 1)) {
            return begins && !statement.isEmpty() ? statement + ", " + words : "";
        }
        if (!begins || Utterance.isSelfContained(words)) {
            return words;
        }
        var known = OBJECT.matcher(before);
        return before.length() <= MAX_LENGTH && known.matches()
                ? PRONOUN.matcher(words).replaceFirst(Matcher.quoteReplacement(known.group(1)))
                : words;
    }

    /// The number of words that say what it is about.
    private static long subjects(String words) {
        return WORD.matcher(words)
                .results()
                .filter(word -> !GENERIC.matcher(word.group()).matches())
                .count();
    }

    /// The question with another object: up to its preposition if it has the same one, else for the owner.
    private static String withObject(String question, String preposition, String object) {
        var at = question.toLowerCase(Locale.ROOT).indexOf(" " + preposition + " ");
        return at > 0
                ? question.substring(0, at) + " " + preposition + " " + object
                : "who is responsible for " + object;
    }
}
