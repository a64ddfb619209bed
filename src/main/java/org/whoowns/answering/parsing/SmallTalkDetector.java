package org.whoowns.answering.parsing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whoowns.knowledge.NameKey;

/// Detector of small talk and calls for help, by the words of `chat-phrases.properties`.
///
/// An utterance is small talk only as a whole: it is one of the phrases, or all of its words belong to one kind and at
/// least one of them is a keyword.
final class SmallTalkDetector {

    static final SmallTalkDetector SHIPPED = read();

    private static final Pattern NOISE = Pattern.compile("<[^<>]*+>|:[a-z0-9_+-]+:|[^\\p{L}\\p{N}']+");
    private static final String HELP = "help";

    private record Words(Set<String> keywords, Set<String> around, Set<String> phrases) {

        boolean match(List<String> said) {
            return phrases.contains(String.join(" ", said))
                    || (said.stream().anyMatch(keywords::contains)
                            && said.stream().allMatch(word -> keywords.contains(word) || around.contains(word)));
        }
    }

    private final Map<SmallTalk, Words> kinds = new EnumMap<>(SmallTalk.class);
    private final Words help;

    private SmallTalkDetector(Properties file) {
        for (var kind : SmallTalk.values()) {
            kinds.put(kind, words(file, kind.name().toLowerCase(Locale.ROOT)));
        }
        help = words(file, HELP);
    }

    Optional<Ask> detect(String utterance) {
        var said = Arrays.stream(NOISE.split(NameKey.key(utterance).replace('’', '\'')))
                .filter(word -> !word.isEmpty())
                .toList();
        if (said.isEmpty() || said.size() > 12) {
            return Optional.empty();
        }
        if (help.match(said)) {
            return Optional.of(new Ask.Help());
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().match(said))
                .findFirst()
                .map(kind -> new Ask.Chat(kind.getKey()));
    }

    private static Words words(Properties file, String kind) {
        return new Words(
                list(file.getProperty(kind, ""), " "),
                list(file.getProperty(kind + ".around", "") + " " + file.getProperty("around"), " "),
                list(file.getProperty(kind + ".phrases", ""), "\\|"));
    }

    private static Set<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SmallTalkDetector read() {
        try (var in = SmallTalkDetector.class.getResourceAsStream("/chat-phrases.properties")) {
            if (in == null) {
                throw new IllegalStateException("chat-phrases.properties is not on the class path");
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new SmallTalkDetector(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
