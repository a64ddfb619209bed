package org.whoowns.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.Provenance.Source;
import org.whoowns.knowledge.files.validation.Problem;

class SourcesFileTest {

    private static final String COOKBOOK = """
            sources:
              - id: cookbook
                title: The Cookbook
                address: https://cook.example/
                year: 1999
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cookbook", "The Cookbook", "the cookbook"})
    void findsASourceByIdOrTitle(String cited) throws IOException {
        assertThat(sources(read(COOKBOOK, cited)))
                .containsExactly(new Source("The Cookbook", "https://cook.example/", 1999));
    }

    @Test
    void takesNamesAsTheyAreWithoutTheFile() throws IOException {
        assertThat(sources(read(null, "Grandmother"))).containsExactly(new Source("Grandmother"));
    }

    @Test
    void rejectsUnknownSources() throws IOException {
        assertThat(read(COOKBOOK, "[cookbook, The Cokbook]"))
                .isEqualTo(new ReadResult.Broken(List.of(new Problem(
                        "kitchen/dishes.md",
                        4,
                        "There is no source `The Cokbook` in sources.yml; add it, or correct its name."))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address: cook.example             | `address` should be a web address that starts with https://.
            address: javascript:alert(1)      | `address` should be a web address that starts with https://.
            address: "https://x.example/a b"  | `address` should be a web address that starts with https://.
            year: last                        | `year` should be four digits, such as 2020, not `last`.
            author: me                        | `author` is not a known key; the keys are address, id, title, year.
            """)
    void rejectsWhatItCannotShow(String line, String problem) throws IOException {
        var file = "sources:\n  - id: book\n    title: Book\n    " + line + "\n";

        assertThat(read(file, "book"))
                .isEqualTo(new ReadResult.Broken(List.of(new Problem("sources.yml", 4, problem))));
    }

    @Test
    void rejectsTwoSourcesOfOneName() throws IOException {
        assertThat(read(COOKBOOK + "  - id: other\n    title: the cookbook\n", "cookbook"))
                .isEqualTo(new ReadResult.Broken(List.of(
                        new Problem("sources.yml", 7, "There are two sources called `the cookbook`; rename one."))));
    }

    @Test
    void linksTheShippedSources() {
        var sources = KnowledgeFolders.shipped().entries().stream()
                .flatMap(entry -> entry.provenance().sources().stream())
                .distinct()
                .toList();

        assertThat(sources).filteredOn(source -> source.address() != null).hasSizeGreaterThan(10);
        assertThat(sources).extracting(Source::title).doesNotContain("Seed article");
    }

    private static List<Source> sources(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Good.class);
        return ((ReadResult.Good) result)
                .knowledge()
                .entries()
                .getFirst()
                .provenance()
                .sources();
    }

    private ReadResult read(@Nullable String sources, String cited) throws IOException {
        var entry = folder.resolve("kitchen/dishes.md");
        Files.createDirectories(entry.resolveSibling("."));
        Files.writeString(entry, "---\nid: dishes\ntitle: Dishes\nsources: " + cited + "\n---\nWash them.\n");
        if (sources != null) {
            Files.writeString(folder.resolve("sources.yml"), sources);
        }
        return KnowledgeReader.read(folder);
    }
}
