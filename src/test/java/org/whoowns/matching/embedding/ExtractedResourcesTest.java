package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedResourcesTest {

    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    @TempDir
    Path folder;

    @Test
    void extractsAFileOnceIntoAFolderOfItsVersion() throws IOException {
        var file = new ExtractedResources(folder).file(TOKENIZER);
        var written = Files.getLastModifiedTime(file);

        assertThat(new ExtractedResources(folder).file(TOKENIZER)).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(folder.relativize(file).toString()).startsWith("langchain4j-embeddings-bge-small-en");
    }

    @Test
    void extractsATruncatedFileAgain() throws IOException {
        var file = new ExtractedResources(folder).file(TOKENIZER);
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, 1_000));

        assertThat(new ExtractedResources(folder).file(TOKENIZER)).hasContent(whole);
        assertThat(file.resolveSibling(".")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void extractsAFileOfTheSameSizeAgain() throws IOException {
        var file = new ExtractedResources(folder).file(TOKENIZER);
        var whole = Files.readAllBytes(file);
        var damaged = Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length);
        Files.write(file, damaged);

        assertThat(new ExtractedResources(folder).file(TOKENIZER)).hasBinaryContent(whole);
    }

    @Test
    void namesTheMissingResource() {
        assertThatThrownBy(() -> new ExtractedResources(folder).file("/nothing.onnx"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("/nothing.onnx");
    }
}
