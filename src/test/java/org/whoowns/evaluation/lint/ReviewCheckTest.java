package org.whoowns.evaluation.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.files.EntryDraft;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

class ReviewCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String FIVE = "questions: [one?, two?, three?, four?, five?]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviewed: 2025-11-24 | review-in: 12 months | ''
            reviewed: 2025-11-23 | review-in: 12 months | 4: This was due for review on 2026-11-23.
            reviewed: 2020-01-01 |                      | ''
            reviewed: 2026-11-25 | review-in: 1 week    | ''
            reviewed: 2026-11-26 | review-in: 1 week    | 4: The review of 2026-11-26 is in the future
                                 | review-in: 1 month   | 4: This is due for review every month, but
                                 | review-in: 3 weeks   | 4: This is due for review every 21 days, but
                                 |                      | ''
            """)
    void reportsDueReviews(String reviewed, String reviewIn, String expected) throws IOException {
        var keys = (reviewed == null ? "" : reviewed + "\n") + (reviewIn == null ? "" : reviewIn + "\n");

        var findings = findings(keys + FIVE, "Text.");

        if (expected.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(only -> {
                assertThat(only.kind()).isEqualTo(Finding.Kind.REVIEW);
                assertThat(only.location().line() + ": " + only.sentence()).startsWith(expected);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aliases: [x]                              | 1 | `menu` has no example question.
            questions: [one?]                         | 4 | `menu` has only one example question.
            questions: [one?, two?, three?, four?]    | 4 | `menu` has only 4 example questions.
            """)
    void reportsFewerThanFiveQuestions(String keys, int line, String sentence) throws IOException {
        assertThat(findings(keys, "Text.")).singleElement().satisfies(only -> {
            assertThat(only.kind()).isEqualTo(Finding.Kind.THIN);
            assertThat(only.location()).hasToString("kitchen/menu.md:" + line);
            assertThat(only.sentence()).startsWith(sentence);
        });
    }

    @Test
    void reportsUnwrittenEntries() throws IOException {
        Files.writeString(folder.resolve("menu.md"), new EntryDraft("menu", "Menu", null, TODAY).text());

        assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.UNWRITTEN);
    }

    private List<Finding> findings(String keys, String body) throws IOException {
        Files.createDirectories(folder.resolve("kitchen"));
        Files.writeString(
                folder.resolve("kitchen/menu.md"), "---\nid: menu\ntitle: The menu\n" + keys + "\n---\n" + body + "\n");
        return findings();
    }

    private List<Finding> findings() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good(var knowledge, var sourceMap) ->
                knowledge.entries().stream()
                        .flatMap(new ReviewCheck(sourceMap, TODAY)::of)
                        .toList();
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
