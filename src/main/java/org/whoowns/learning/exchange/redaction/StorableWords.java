package org.whoowns.learning.exchange.redaction;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.matching.utterance.Utterance;

/// Redaction and normalisation of the words of a question, as it may be stored.
@Singleton
public final class StorableWords {

    private static final int MAX_WORDS = 300;

    private final @Nullable KnownUserNames names;

    public StorableWords(@Nullable KnownUserNames names) {
        this.names = names;
    }

    public String of(String workspace, String words) {
        return normalised(redactor(workspace).redact(words));
    }

    public PersonalDataRedactor redactor(String workspace) {
        return new PersonalDataRedactor(names == null ? List.<String>of() : names.of(workspace));
    }

    /// One line without markup, cut at a character.
    public static String normalised(String words) {
        var plain = Utterance.plain(words)
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[?.!,])", "")
                .strip();
        return plain.length() <= MAX_WORDS
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MAX_WORDS - 1)));
    }
}
