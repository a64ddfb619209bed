package org.whoowns.learning.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.NameKey;
import org.whoowns.matching.embedding.QuantizedVector;

/// A question that was not answered, to be merged into its gap.
///
/// @param utterance redacted words
/// @param nearest ids of the nearest entries, best first
/// @param times how often it was asked; 0 to count it elsewhere
/// @param people keyed hashes of who asked
/// @param quarter of the hashes' key
/// @param choice id of the open choice that it was; null if it was none
record GapQuestion(
        String workspace,
        String utterance,
        List<String> nearest,
        QuantizedVector vector,
        int times,
        Set<String> people,
        String quarter,
        @Nullable String choice) {

    private static final int MAX_UTTERANCE = 300;
    private static final int MAX_NEAREST = 3;
    private static final int MAX_ID = 200;
    private static final Pattern SEPARATOR = Pattern.compile(" ");

    GapQuestion {
        utterance = utterance.length() <= MAX_UTTERANCE
                ? utterance
                : utterance.substring(
                        0,
                        Character.isHighSurrogate(utterance.charAt(MAX_UTTERANCE - 1))
                                ? MAX_UTTERANCE - 1
                                : MAX_UTTERANCE);
        nearest = nearest.stream()
                .filter(id -> id.length() <= MAX_ID)
                .limit(MAX_NEAREST)
                .toList();
        people = Set.copyOf(people);
    }

    /// Digest of the normalised words: equal for the same words.
    String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(NameKey.key(utterance).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The nearest entry; empty if nothing is near.
    String cell() {
        return nearest.isEmpty() ? "" : nearest.getFirst();
    }

    String storedNearest() {
        return stored(nearest);
    }

    static String stored(List<String> ids) {
        return ids.stream().limit(MAX_NEAREST).collect(Collectors.joining(" "));
    }

    static List<String> ids(String stored) {
        return stored.isEmpty() ? List.of() : SEPARATOR.splitAsStream(stored).toList();
    }
}
