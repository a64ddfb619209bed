package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.cache.ArtifactCache;

class EmbeddingCacheTest {

    private static final float[] THIRDS = filled(1 / 3f);

    @TempDir
    Path folder;

    @Test
    void findsWhatItSaved() {
        var vectors = opened();
        vectors.add("a zebra in pyjamas", THIRDS);
        vectors.save(List.of("a zebra in pyjamas"));

        assertThat(opened().get("a zebra in pyjamas")).containsExactly(THIRDS, within(1e-3f));
        assertThat(opened().get("a zebra in pyjamas")).containsExactly(vectors.get("a zebra in pyjamas"));
        assertThat(opened().has("a zebra in pyjama")).isFalse();
    }

    @Test
    void findsAnyPhrase() {
        var phrases = List.of("谁决定", "🤷‍♀️", "\u0000", "\ud83d", "x".repeat(10_000));
        var vectors = opened();
        phrases.forEach(phrase -> vectors.add(phrase, THIRDS));
        vectors.save(phrases);

        assertThat(phrases).allMatch(opened()::has);
    }

    @Test
    void dropsUnusedPhrases() {
        var vectors = opened();
        vectors.add("a zebra in pyjamas", THIRDS);
        vectors.add("a yak in a hat", THIRDS);
        vectors.save(List.of("a yak in a hat"));

        assertThat(opened().has("a yak in a hat")).isTrue();
        assertThat(opened().has("a zebra in pyjamas")).isFalse();
    }

    @Test
    void ignoresTheVectorsOfAnotherModel() {
        ArtifactCache.in(folder).put("vectors", out -> {
            out.writeUTF("another model");
            out.writeInt(1);
            out.writeUTF("a zebra in pyjamas");
            out.write(new byte[2 * OnnxSentenceModel.DIMENSIONS]);
        });

        assertThat(opened().has("a zebra in pyjamas")).isFalse();
    }

    @Test
    void ignoresATruncatedFile() {
        ArtifactCache.in(folder).put("vectors", out -> {
            out.writeUTF(OnnxSentenceModel.NAME + ", by phrase");
            out.writeInt(5);
            out.writeUTF("a zebra in pyjamas");
        });

        assertThat(opened().has("a zebra in pyjamas")).isFalse();
    }

    private EmbeddingCache opened() {
        return new EmbeddingCache(ArtifactCache.in(folder));
    }

    private static float[] filled(float value) {
        var vector = new float[OnnxSentenceModel.DIMENSIONS];
        Arrays.fill(vector, value);
        return vector;
    }
}
