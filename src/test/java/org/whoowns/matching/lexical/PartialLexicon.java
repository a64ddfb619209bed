package org.whoowns.matching.lexical;

import java.util.Arrays;
import java.util.List;

/// Vectorizers without one kind of terms, for ablations.
public final class PartialLexicon {

    private static final long[] NONE = {};

    private PartialLexicon() {}

    public static TfIdfVectorizer withoutBigrams(List<String> phrases) {
        return TfIdfVectorizer.of(phrases, text -> {
            var words = TermExtractor.wordsOf(text).stream()
                    .mapToLong(TermExtractor::word)
                    .toArray();
            Arrays.sort(words);
            return new TermExtractor(words, TermExtractor.of(text).grams());
        });
    }

    public static TfIdfVectorizer withoutNgrams(List<String> phrases) {
        return TfIdfVectorizer.of(
                phrases, text -> new TermExtractor(TermExtractor.of(text).words(), NONE));
    }

    public static TfIdfVectorizer empty() {
        return TfIdfVectorizer.of(List.of());
    }
}
