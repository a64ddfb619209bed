package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PretrainCommandTest {

    @TempDir
    Path folder;

    @Test
    void putsWhatWasLearntWithTheClasses() throws IOException {
        for (var name : new String[] {"vectors", "classifier"}) {
            write("work/kept/" + name, learnt(name));
            write("classes/kept/" + name, new byte[] {1, 2, 3});
        }

        assertThat(prepare()).isZero();

        assertThat(folder.resolve("classes/kept/vectors")).hasBinaryContent(learnt("vectors"));
        assertThat(folder.resolve("classes/kept/classifier")).hasBinaryContent(learnt("classifier"));
    }

    /// These tests find on their class path what the build has learnt, so nothing has to be learnt and kept again.
    @Test
    void leavesNothingOld() throws IOException {
        write("classes/kept/vectors", new byte[] {1, 2, 3});

        assertThat(prepare()).isZero();

        assertThat(folder.resolve("classes/kept")).isEmptyDirectory();
    }

    private int prepare() {
        return new CommandLine(new PretrainCommand())
                .execute(
                        folder.resolve("work").toString(),
                        folder.resolve("classes").toString());
    }

    private void write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static byte[] learnt(String name) throws IOException {
        try (var in = PretrainCommandTest.class.getResourceAsStream("/kept/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
