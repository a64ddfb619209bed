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
        var given = vectors.add("a zebra in pyjamas", THIRDS);
        vectors.save(List.of("a zebra in pyjamas"));

        assertThat(given[0]).isCloseTo(1 / 3f, within(1e-3f));
        assertThat(opened().find("a zebra in pyjamas")).containsExactly(given);
        assertThat(opened().find("a zebra in pyjama")).isNull();
    }

    @Test
    void findsAllAtOnceWhereTheyAreTheSame() {
        var vectors = opened();
        var zebra = vectors.add("a zebra in pyjamas", THIRDS);
        var yak = vectors.add("a yak in a hat", filled(-0.05f));
        vectors.save(List.of("a zebra in pyjamas", "a yak in a hat", "a zebra in pyjamas"));

        assertThat(opened().ofAll(List.of("a zebra in pyjamas", "a yak in a hat", "a zebra in pyjamas")))
                .hasValueSatisfying(all -> {
                    assertThat(all.size()).isEqualTo(3);
                    assertThat(all.vector(0)).containsExactly(zebra);
                    assertThat(all.vector(1)).containsExactly(yak);
                    assertThat(all.vector(2)).containsExactly(zebra);
                });
        assertThat(opened().ofAll(List.of("a yak in a hat", "a zebra in pyjamas", "a zebra in pyjamas")))
                .isEmpty();
    }

    @Test
    void dropsWhatIsNotInUse() {
        var vectors = opened();
        vectors.add("a zebra in pyjamas", THIRDS);
        vectors.add("a yak in a hat", THIRDS);
        vectors.save(List.of("a yak in a hat"));

        assertThat(opened().find("a yak in a hat")).isNotNull();
        assertThat(opened().find("a zebra in pyjamas")).isNull();
    }

    @Test
    void passesOverTheVectorsOfAnotherModel() {
        ArtifactCache.in(folder).put("vectors", out -> {
            out.writeUTF("another model");
            out.write(new byte[32]);
            out.writeInt(0);
        });

        assertThat(opened().find("a zebra in pyjamas")).isNull();
    }

    @Test
    void passesOverAFileThatEndsTooSoon() {
        ArtifactCache.in(folder).put("vectors", out -> {
            out.writeUTF(OnnxSentenceModel.NAME);
            out.write(new byte[32]);
            out.writeInt(5);
        });

        assertThat(opened().find("a zebra in pyjamas")).isNull();
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
