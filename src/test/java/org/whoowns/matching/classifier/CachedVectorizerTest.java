package org.whoowns.matching.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.lexical.TfIdfVectorizer;

class CachedVectorizerTest {

    private static final String TEXT = "a red car to throw";

    @TempDir
    Path folder;

    @Test
    void findsTheSameAgain() throws Exception {
        var made = of(ToyTrainingData.TEXTS);
        var written = Files.getLastModifiedTime(folder.resolve("kept/lexicon"));
        var found = of(ToyTrainingData.TEXTS);

        assertThat(Files.getLastModifiedTime(folder.resolve("kept/lexicon"))).isEqualTo(written);
        assertThat(found.size()).isEqualTo(made.size()).isPositive();
        assertThat(found.vector(TEXT).dot(made.vector(TEXT)))
                .isEqualTo(
                        TfIdfVectorizer.of(ToyTrainingData.TEXTS).vector(TEXT).dot(made.vector(TEXT)));
    }

    @Test
    void makesAnotherOfOtherTexts() {
        of(ToyTrainingData.TEXTS);

        assertThat(of(List.of("who waters", "who waters")).size())
                .isEqualTo(
                        TfIdfVectorizer.of(List.of("who waters", "who waters")).size());
    }

    @Test
    void makesItAgainWhereAFileHoldsSomethingElse() {
        ArtifactCache.in(folder).put(ArtifactCache.LEXICON, out -> out.writeUTF("short"));

        assertThat(of(ToyTrainingData.TEXTS).size())
                .isEqualTo(TfIdfVectorizer.of(ToyTrainingData.TEXTS).size());
    }

    private TfIdfVectorizer of(List<String> texts) {
        return CachedVectorizer.of(texts, ArtifactCache.in(folder));
    }
}
