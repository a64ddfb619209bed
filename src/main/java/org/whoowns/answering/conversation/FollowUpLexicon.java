package org.whoowns.answering.conversation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Closed vocabulary of follow-ups, read from `follow-up-phrases.properties`.
///
/// An utterance is of a kind only as a whole: one word outside of the vocabulary, and it is about something else.
final class FollowUpLexicon {

    static final FollowUpLexicon SHIPPED = read();

    private final Properties file;
    private final Map<String, Set<String>> read = new HashMap<>();
    private final Set<String> around;
    private final Set<String> courtesies;

    /// @param around the key words, and words that may surround them
    /// @param not words that rule the kind out
    private record KindWords(Set<String> keywords, Set<String> around, Set<String> not, Set<String> phrases) {}

    private final Map<FollowUp.Plain, KindWords> kinds = new EnumMap<>(FollowUp.Plain.class);

    private FollowUpLexicon(Properties file) {
        this.file = file;
        this.around = words("around");
        this.courtesies = words("courtesies");
        for (var kind : FollowUp.Plain.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            kinds.put(
                    kind,
                    new KindWords(
                            words(name),
                            list(file.getProperty(name, "") + " " + file.getProperty(name + ".around", ""), "\\s+"),
                            words(name + ".not"),
                            phrases(name + ".phrases")));
        }
    }

    private FollowUpLexicon fill() {
        file.stringPropertyNames().forEach(key -> read.put(key, words(key)));
        return this;
    }

    /// The words under a key of the file.
    Set<String> words(String key) {
        var known = read.get(key);
        return known == null ? list(file.getProperty(key, ""), "\\s+") : known;
    }

    /// The phrases under a key of the file.
    Set<String> phrases(String key) {
        return list(file.getProperty(key, ""), "\\|");
    }

    /// Whether the words are of the kind.
    boolean matches(FollowUp.Plain kind, List<String> said) {
        var words = kinds.get(kind);
        return words != null
                && (words.phrases().contains(phrase(said))
                        || (said.stream().anyMatch(words.keywords()::contains)
                                && said.stream().noneMatch(words.not()::contains)
                                && areWithin(said, words.around())));
    }

    /// Whether all of the words are in the set, or may surround any key word.
    boolean areWithin(List<String> said, Set<String> allowed) {
        return said.stream()
                .allMatch(word -> around.contains(word) || allowed.contains(word) || word.equals(FollowUpWords.ROLE));
    }

    /// The words without courtesies at their ends; all of them if there is nothing else.
    private String phrase(List<String> said) {
        var start = 0;
        var end = said.size();
        while (start < end && courtesies.contains(said.get(start)) && !isPhrase(said.subList(start, end))) {
            start++;
        }
        while (end > start && courtesies.contains(said.get(end - 1)) && !isPhrase(said.subList(start, end))) {
            end--;
        }
        return String.join(" ", said.subList(start, end));
    }

    private boolean isPhrase(List<String> said) {
        var phrase = String.join(" ", said);
        return kinds.values().stream().anyMatch(each -> each.phrases().contains(phrase));
    }

    private static Set<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static FollowUpLexicon read() {
        try (var in = FollowUpLexicon.class.getResourceAsStream("/follow-up-phrases.properties")) {
            if (in == null) {
                throw new IllegalStateException("follow-up-phrases.properties is not on the class path");
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new FollowUpLexicon(file).fill();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
