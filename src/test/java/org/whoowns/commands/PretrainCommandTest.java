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
    void copiesTrainedArtifactsToTheClasses() throws IOException {
        for (var name : new String[] {"vectors", "classifier"}) {
            write("work/kept/" + name, trained(name));
            write("classes/kept/" + name, new byte[] {1, 2, 3});
        }

        assertThat(pretrain()).isZero();

        assertThat(folder.resolve("classes/kept/vectors")).hasBinaryContent(trained("vectors"));
        assertThat(folder.resolve("classes/kept/classifier")).hasBinaryContent(trained("classifier"));
    }

    /// The artifacts of the build are on the class path of the tests, so nothing is trained or cached again.
    @Test
    void deletesOldArtifacts() throws IOException {
        write("classes/kept/vectors", new byte[] {1, 2, 3});

        assertThat(pretrain()).isZero();

        assertThat(folder.resolve("classes/kept")).isEmptyDirectory();
    }

    private int pretrain() {
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

    private static byte[] trained(String name) throws IOException {
        try (var in = PretrainCommandTest.class.getResourceAsStream("/kept/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
