package org.whoowns.matching.learning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.keeping.Kept;
import org.whoowns.matching.lexical.Lexicon;

/// The lexicon made last, kept under a hash of the texts it was made of, so that a start need not take them apart.
public final class KeptLexicon {

    private static final int HASH = 32;

    private KeptLexicon() {}

    /// The lexicon of these texts: the kept one where it was made of the same, else a new one, which is then kept.
    public static Lexicon of(List<String> texts, Kept kept) {
        var hash = hash(texts);
        return kept.find(Kept.LEXICON)
                .flatMap(bytes -> read(bytes, hash))
                .or(() -> kept.ofTheBuild(Kept.LEXICON).flatMap(bytes -> read(bytes, hash)))
                .orElseGet(() -> {
                    var made = Lexicon.of(texts);
                    kept.put(Kept.LEXICON, out -> {
                        out.write(hash);
                        made.writeTo(out);
                    });
                    return made;
                });
    }

    private static Optional<Lexicon> read(ByteBuffer bytes, byte[] hash) {
        var found = new byte[HASH];
        if (bytes.remaining() <= HASH) {
            return Optional.empty();
        }
        bytes.get(found);
        try {
            return Arrays.equals(found, hash) ? Optional.of(Lexicon.read(bytes)) : Optional.empty();
        } catch (BufferUnderflowException | NegativeArraySizeException odd) {
            // Whole, but not written by this version.
            return Optional.empty();
        }
    }

    private static byte[] hash(List<String> texts) {
        var digest = Sha256.digest();
        digest.update(Identity.OF_LEARNING);
        for (var text : texts) {
            digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
