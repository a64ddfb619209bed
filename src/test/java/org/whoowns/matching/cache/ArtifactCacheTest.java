package org.whoowns.matching.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactCacheTest {

    @TempDir
    Path folder;

    private ArtifactCache artifacts = ArtifactCache.in(Path.of(""));

    @BeforeEach
    void open() {
        artifacts = ArtifactCache.in(folder.resolve("data"));
    }

    @Test
    void findsWhatWasPut() {
        assertThat(found()).isEmpty();

        artifacts.put("word", out -> out.writeUTF("first"));
        artifacts.put("word", out -> out.writeUTF("second"));

        assertThat(found()).contains("second");
        assertThat(artifacts.find("other")).isEmpty();
    }

    @Test
    void ignoresADamagedFile() throws IOException {
        artifacts.put("word", out -> out.writeUTF("first"));
        var file = folder.resolve("data/kept/word");
        var bytes = Files.readAllBytes(file);
        bytes[3] ^= 1;
        Files.write(file, bytes);

        assertThat(artifacts.find("word")).isEmpty();
    }

    /// Empty content has the checksum 0, so eight zeros look valid.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 4096})
    void ignoresAFileOfZeros(int length) throws IOException {
        Files.createDirectories(folder.resolve("data/kept"));
        Files.write(folder.resolve("data/kept/word"), new byte[length]);

        assertThat(artifacts.find("word")).isEmpty();
    }

    @Test
    void worksWithoutAFolder() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        artifacts.put("word", out -> out.writeUTF("first"));

        assertThat(found()).isEmpty();
    }

    @Test
    void keepsTheOldFileIfWritingFails() throws IOException {
        artifacts.put("word", out -> out.writeUTF("first"));

        artifacts.put("word", _ -> {
            throw new IOException("no space left");
        });

        assertThat(found()).contains("first");
        assertThat(names()).containsExactly("word");
    }

    @Test
    void deletesTheTemporaryFileOnFailure() throws IOException {
        Files.createDirectories(folder.resolve("data/kept/word/inside"));

        artifacts.put("word", out -> out.writeUTF("first"));

        assertThat(names()).containsExactly("word");
    }

    @Test
    void replacesFilesAtomically() throws Exception {
        artifacts.put("word", out -> out.writeUTF("a"));
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> {
                for (var i = 0; i < 300; i++) {
                    var word = "b".repeat(1 + i * 50);
                    artifacts.put("word", out -> out.writeUTF(word));
                }
            });
            while (!written.isDone()) {
                assertThat(found()).isPresent();
            }
            written.get();
        }
        assertThat(names()).containsExactly("word");
    }

    @Test
    void findsNoBundledFileOfAnUnknownName() {
        assertThat(artifacts.bundled("word")).isEmpty();
    }

    private Optional<String> found() {
        return artifacts.find("word").map(ArtifactCacheTest::text);
    }

    private String[] names() throws IOException {
        try (var files = Files.list(folder.resolve("data/kept"))) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        }
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
