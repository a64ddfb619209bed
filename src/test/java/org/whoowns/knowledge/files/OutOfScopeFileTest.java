package org.whoowns.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.files.validation.Problem;

class OutOfScopeFileTest {

    @TempDir
    Path folder;

    @Test
    void readsQuestions() throws IOException {
        assertThat(read("# A note.\nquestions:\n  - who cooks?\n  - \"soup: hot or cold?\"\n"))
                .isInstanceOfSatisfying(
                        ReadResult.Good.class,
                        good -> assertThat(good.knowledge().outOfScopeQuestions())
                                .containsExactly("who cooks?", "soup: hot or cold?"));
    }

    @Test
    void isOptional() {
        assertThat(KnowledgeFolders.topicsAlone().outOfScopeQuestions()).isEmpty();
        assertThat(KnowledgeFolders.shipped().outOfScopeQuestions()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Washing up", "washing UP?", "dirty  cups", "Who empties the dishwasher"})
    void rejectsAQuestionOfAnEntry(String question) throws IOException {
        assertThat(read("questions:\n  - who cooks?\n  - " + question + "\n"))
                .isEqualTo(new ReadResult.Broken(List.of(new Problem(
                        "elsewhere.yml",
                        3,
                        "“" + question + "” leads to `dishes`, so it can't be elsewhere; remove one."))));
    }

    @Test
    void rejectsUnknownKeys() throws IOException {
        assertThat(read("questions: [who cooks?]\nanswers: [nobody]\n"))
                .isInstanceOfSatisfying(
                        ReadResult.Broken.class,
                        broken -> assertThat(broken.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.sentence())
                                    .isEqualTo("`answers` is not a known key; the keys are questions.");
                        }));
    }

    @Test
    void rejectsLongQuestions() throws IOException {
        assertThat(read("questions: [" + "x".repeat(301) + "]\n")).isInstanceOf(ReadResult.Broken.class);
    }

    private ReadResult read(String elsewhere) throws IOException {
        Files.writeString(folder.resolve("dishes.md"), """
                ---
                id: dishes
                title: Washing up
                aliases: [dirty cups]
                questions: [who empties the dishwasher?]
                ---
                Whoever takes the last clean cup.
                """);
        Files.writeString(folder.resolve("elsewhere.yml"), elsewhere);
        return KnowledgeReader.read(folder);
    }
}
