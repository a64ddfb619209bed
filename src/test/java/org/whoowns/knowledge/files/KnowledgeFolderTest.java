package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.files.validation.Problem;

/// What else is in a knowledge folder: a problem at its path, never a stack trace.
class KnowledgeFolderTest {

    private static final String ENTRY = "---\nid: hello\ntitle: Hello\n---\nHello.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("hello.md", ENTRY);
    }

    @Test
    void ignoresWhatIsNoneOfOurs() throws IOException {
        Files.createDirectory(folder.resolve("lost+found"));
        write(".git/config.yaml", "");
        write(".obsidian/roles.yml", "");
        write("README.md", "About this folder.");
        write("delivery/README.md", "About that folder.");
        write("picture.png", "");
        write("schema/roles.json", "{}");

        assertThat(KnowledgeReader.read(folder)).isInstanceOf(ReadResult.Good.class);
    }

    /// Administrators may read everything, so this says nothing about them.
    @ParameterizedTest
    @ValueSource(strings = {"lost+found", "private.md", "roles.yml", "phrases"})
    void reportsWhatItMayNotRead(String name) throws IOException {
        var path = folder.resolve(name);
        if (name.contains(".")) {
            write(name, ENTRY);
        } else {
            Files.createDirectory(path);
        }
        var before = Files.getPosixFilePermissions(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(path)).isFalse();

            assertThat(problems())
                    .isEqualTo(name
                            + ": This can't be read; give WhoOwns the right to read it, or move it out of the folder.");
        } finally {
            Files.setPosixFilePermissions(path, before);
        }
    }

    @Test
    void reportsAFileThatCantBeRead() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeThat(unreadable).exists();
        Files.createSymbolicLink(folder.resolve("memory.md"), unreadable);

        assertThat(problems()).startsWith("memory.md: This can't be read; correct it, or move it out of the folder.");
    }

    @Test
    void reportsALinkThatLeadsBack() throws IOException {
        write("delivery/other.md", ENTRY.replace("ello", "i"));
        Files.createSymbolicLink(folder.resolve("delivery/again"), folder);
        var before = FolderHash.of(folder);

        assertThat(problems())
                .isEqualTo("delivery/again: This link leads back to a folder that contains it; remove it.");

        write("hello.md", ENTRY + "More.\n");
        assertThat(FolderHash.of(folder)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost.md", "roles.yml", "phrases/hello.txt"})
    void reportsALinkThatLeadsNowhere(String name) throws IOException {
        Files.createDirectories(folder.resolve("phrases"));
        Files.createSymbolicLink(folder.resolve(name), folder.resolve("nowhere"));

        assertThat(problems()).isEqualTo(name + ": This link leads nowhere; correct or remove it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles.yml", "frameworks.yml", "sources.yml", "out-of-scope.yml"})
    void reportsAFolderInPlaceOfAFile(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));

        assertThat(problems())
                .isEqualTo(name + ": This is a folder, but " + name + " has to be a file; rename one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliases: ", "questions:\n  - ", "? "})
    void reportsBracketsThatAreNestedTooDeeply(String key) throws IOException {
        var brackets = "[".repeat(5_000);
        write("deep.md", "---\nid: deep\ntitle: Deep\n" + key + brackets + "\n---\nDeep.\n");
        write("roles.yml", "roles: " + brackets);
        write("sources.yml", "sources: " + "{a: ".repeat(5_000));

        assertThat(problems().lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("nested too deeply here; a few levels are enough."));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "1. ", "*a "})
    void reportsATextThatIsNestedTooDeeply(String start) throws IOException {
        var end = start.startsWith("*") ? " z*" : "";
        write("deep.md", "---\nid: deep\ntitle: Deep\n---\n" + start.repeat(900) + "deep" + end.repeat(900) + "\n");

        assertThat(problems())
                .isEqualTo("deep.md:5: Quotes, lists or emphasis are nested too deeply here; a few levels are enough.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", "`", "![", "[a](", "- a\n"})
    void readsATextWithManyMarksThatAreNotNested(String mark) throws IOException {
        write("wide.md", "---\nid: wide\ntitle: Wide\n---\n" + mark.repeat(1_000) + "wide\n");

        assertThat(KnowledgeReader.read(folder)).isInstanceOf(ReadResult.Good.class);
    }

    @ParameterizedTest
    @CsvSource({
        "roles.yaml, roles.yml",
        "Roles.yml, roles.yml",
        "frameworks.YML, frameworks.yml",
        "SOURCES.YAML, sources.yml",
        "out-of-scope.yaml, out-of-scope.yml",
        "delivery/other.MD, other.md",
        "other.markdown, other.md",
        "readme.md, README.md",
        "delivery/Readme.MD, README.md"
    })
    void saysThatAFileIsNotReadForItsName(String name, String right) throws IOException {
        write(name, "");
        // a file system may take both for the same
        assumeThat(folder.resolve("hello.MD")).doesNotExist();

        assertThat(problems())
                .isEqualTo(name + ": This is not read, because its name has to be " + right + "; rename it.");
    }

    @Test
    void saysThatAFileIsNotReadForItsPlace() throws IOException {
        write("delivery/roles.yml", "");

        assertThat(problems())
                .isEqualTo("delivery/roles.yml: This is not read here; move it to the top of the knowledge folder.");
    }

    @Test
    void saysWhereATextBelongsThatIsNoEntry() throws IOException {
        write("CHANGELOG.md", "# Changes\n");

        assertThat(problems())
                .startsWith("CHANGELOG.md:1: An entry starts with a line of three hyphens")
                .endsWith("A text that is no entry may be called README.md; move any other one out of the folder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "", " ~ # later"})
    void saysThatATitleIsNone(String title) throws IOException {
        write("untitled.md", "---\nid: untitled\ntitle: " + title + "\n---\nHello.\n");

        assertThat(problems()).isEqualTo("untitled.md:3: `title` is missing.");
    }

    @Test
    void takesAQuotedTildeForText() throws IOException {
        write("tilde.md", "---\nid: tilde\ntitle: \"~\"\n---\nHello.\n");

        assertThat(KnowledgeReader.read(folder)).isInstanceOf(ReadResult.Good.class);
    }

    private String problems() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good _ -> throw new AssertionError("should have had problems");
            case ReadResult.Broken broken ->
                broken.problems().stream().map(Problem::toString).collect(joining("\n"));
        };
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }
}
