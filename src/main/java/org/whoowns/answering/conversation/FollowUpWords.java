package org.whoowns.answering.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;

/// Words of a short utterance, with the names of roles and frameworks replaced.
///
/// @param words in lower case, with contractions spelt out
/// @param frameworks those that are named
/// @param otherFramework one of which the knowledge base says nothing; null if none is named
/// @param asks whether it ends with a question mark
record FollowUpWords(
        List<String> words,
        List<Framework> frameworks,
        @Nullable String otherFramework,
        boolean asks) {

    static final String ROLE = "<role>";
    static final String FRAMEWORK = "<framework>";

    private static final FollowUpWords NONE = new FollowUpWords(List.of(), List.of(), null, false);
    /// A longer one says what it is about.
    private static final int MAX_CHARACTERS = 120;

    private static final int MAX_WORDS = 14;
    private static final int MAX_NAME = 5;
    private static final Pattern NOISE =
            Pattern.compile("<[^<>]*+>|:[a-z0-9_+-]+:|[^\\p{L}\\p{N}'.]+|\\.(?![\\p{L}\\p{N}])");
    private static final Pattern ASKS = Pattern.compile("\\?[\\s\\p{So}!.)]*$");
    private static final Pattern IS = Pattern.compile("(?:that|it|who|what|where|how|why|here|there|he|she|this)'s");
    private static final Pattern ENDING = Pattern.compile("'(?:s|re|d|ll|ve|m)?$");
    private static final Map<String, String> SPELT = Map.ofEntries(
            Map.entry("whats", "what is"),
            Map.entry("thats", "that is"),
            Map.entry("whos", "who is"),
            Map.entry("hows", "how is"),
            Map.entry("wheres", "where is"),
            Map.entry("whys", "why is"),
            Map.entry("let's", "let us"),
            Map.entry("can't", "can not"),
            Map.entry("cant", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("won't", "will not"),
            Map.entry("isnt", "is not"),
            Map.entry("aint", "is not"),
            Map.entry("ain't", "is not"),
            Map.entry("arent", "are not"),
            Map.entry("dont", "do not"),
            Map.entry("doesnt", "does not"),
            Map.entry("shouldnt", "should not"),
            Map.entry("wasnt", "was not"),
            Map.entry("wouldnt", "would not"),
            Map.entry("srsly", "really"),
            Map.entry("plz", "please"),
            Map.entry("u", "you"),
            Map.entry("y", "why"));

    FollowUpWords {
        words = List.copyOf(words);
        frameworks = List.copyOf(frameworks);
    }

    /// Without any word if the utterance is too long.
    static FollowUpWords of(String utterance, NameIndex names) {
        if (utterance.length() > MAX_CHARACTERS) {
            return NONE;
        }
        var text = Normalizer.normalize(utterance, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .strip();
        var typed = tokens(text);
        if (typed.size() > MAX_WORDS) {
            return NONE;
        }
        var words = new ArrayList<String>();
        var frameworks = new ArrayList<Framework>();
        String other = null;
        for (var i = 0; i < typed.size(); ) {
            var name = names.longest(typed, i, MAX_NAME);
            switch (name.meaning()) {
                case NameIndex.Meaning.OfRole() -> words.add(ROLE);
                case NameIndex.Meaning.OfFramework(var framework) -> {
                    words.add(FRAMEWORK);
                    frameworks.add(framework);
                }
                case NameIndex.Meaning.OfOtherFramework(var unknown) -> {
                    words.add(FRAMEWORK);
                    other = unknown;
                }
                case NameIndex.Meaning.Other() -> words.addAll(spelt(typed.get(i)));
            }
            i += name.length();
        }
        return new FollowUpWords(words, frameworks, other, ASKS.matcher(text).find());
    }

    static List<String> tokens(String text) {
        return NOISE.splitAsStream(text).filter(each -> !each.isEmpty()).toList();
    }

    private static List<String> spelt(String typed) {
        // a department, not a pronoun
        if (typed.equals("IT")) {
            return List.of("IT");
        }
        var word = typed.toLowerCase(Locale.ROOT);
        var known = SPELT.get(word);
        if (known != null) {
            return List.of(known.split(" "));
        }
        if (IS.matcher(word).matches()) {
            return List.of(word.substring(0, word.length() - 2), "is");
        }
        return word.endsWith("n't")
                ? List.of(word.substring(0, word.length() - 3), "not")
                : List.of(ENDING.matcher(word).replaceFirst(""));
    }

    boolean namesFramework() {
        return !frameworks.isEmpty() || otherFramework != null;
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean startsWith(Collection<String> any) {
        return !words.isEmpty() && any.contains(words.getFirst());
    }
}
