package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher with a small program in place of the app, in a folder with blanks and umlauts.
class LauncherTest {

    /// The folder's name is written by the shell, since this JVM's locale may have no umlauts.
    private static final String INSTALL = """
            set -eu
            home="$1/$(printf 'B\\303\\274ro am See')"
            mkdir -p "$home/bin"
            cp src/main/launcher/whoowns src/main/launcher/jvm.flags "$home/bin"
            cp "$1/app.jar" "$home/whoowns.jar"
            mkdir "$1/links"
            ln -s "$home" "$1/links/current"
            ln -s ../links/current/bin/whoowns "$1/links/whoowns"
            ln -s whoowns "$1/links/again"
            """;
    private static final String RUN = """
            cd "$1"/B*
            exec env -i PATH="$PATH" JAVA_HOME="$2" %s WHOOWNS_DATA="$PWD" "%s" ask "two words"
            """;

    @TempDir
    private Path folder;

    /// Prints what it was started with.
    public static final class Program {

        private Program() {}

        public static void main(String[] args) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            var data = Path.of(System.getenv("WHOOWNS_DATA"));
            out.println(List.of(args) + " " + data.getFileName() + " " + Files.isDirectory(data) + " "
                    + System.getenv().containsKey("HOME"));
        }
    }

    @BeforeEach
    void install() throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        var name = Program.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")), manifest);
                var program = Program.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new ZipEntry(name));
            jar.write(program.readAllBytes());
        }
        assertThat(shell(INSTALL)).isEmpty();
    }

    @Test
    void runsInItsFolder() throws Exception {
        assertThat(run("HOME=/root LC_ALL=C.UTF-8", "bin/whoowns")).isEqualTo("[ask, two words] Büro am See true true");
    }

    @Test
    void runsWithoutHomeAndALocale() throws Exception {
        for (var locale : List.of("", "LC_ALL=C", "LANG=POSIX", "LANG=xx_XX.UTF-8")) {
            assertThat(run(locale, "$PWD/bin/whoowns")).as(locale).isEqualTo("[ask, two words] Büro am See true false");
        }
    }

    @Test
    void runsThroughLinks() throws Exception {
        for (var link :
                List.of("$1/links/whoowns", "$1/links/again", "../links/again", "$1/links/current/bin/whoowns")) {
            assertThat(run("LC_ALL=C", link)).as(link).isEqualTo("[ask, two words] Büro am See true false");
        }
    }

    @Test
    void runsFromThePath() throws Exception {
        assertThat(shell("PATH=\"$1/links:$PATH\"\n" + RUN.formatted("", "again")))
                .isEqualTo("[ask, two words] Büro am See true false");
    }

    private String run(String environment, String launcher) throws Exception {
        return shell(RUN.formatted(environment, launcher));
    }

    private String shell(String script) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh", folder.toString()));
        command.add(System.getProperty("java.home"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text.strip();
        }
    }
}
