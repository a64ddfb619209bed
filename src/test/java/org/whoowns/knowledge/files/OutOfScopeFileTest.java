package org.whoowns.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;
import org.whoowns.knowledge.scope.QuestionKind;

class OutOfScopeFileTest {

    @TempDir
    Path folder;

    @Test
    void readsQuestions() throws IOException {
        assertThat(read("# A note.\nquestions:\n  - who cooks?\n  - \"soup: hot or cold?\"\n"))
                .isInstanceOfSatisfying(
                        ReadResult.Good.class,
                        good -> assertThat(good.knowledge().outOfScope())
                                .extracting(OutOfScopeQuestion::text)
                                .containsExactly("who cooks?", "soup: hot or cold?"));
    }

    @Test
    void isOptional() {
        assertThat(KnowledgeFolders.topicsAlone().outOfScope()).isEmpty();
        assertThat(KnowledgeFolders.shipped().outOfScope()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Washing up", "washing UP?", "dirty  cups", "Who empties the dishwasher"})
    void rejectsAQuestionOfAnEntry(String question) throws IOException {
        assertThat(read("questions:\n  - who cooks?\n  - " + question + "\n"))
                .isEqualTo(new ReadResult.Broken(List.of(new Problem(
                        "out-of-scope.yml",
                        3,
                        "“" + question + "” leads to `dishes`, so it can't be out of scope; remove one."))));
    }

    @Test
    void readsKindsAndRelatedEntries() throws IOException {
        assertThat(read("""
                questions:
                  - { kind: schedule, related: dishes, question: when are the cups dry? }
                  - { kind: how-to, question: how to boil an egg }
                  - { question: who cooks? }
                """))
                .isInstanceOfSatisfying(
                        ReadResult.Good.class,
                        good -> assertThat(good.knowledge().outOfScope())
                                .containsExactly(
                                        new OutOfScopeQuestion(
                                                "when are the cups dry?", QuestionKind.SCHEDULE, "dishes"),
                                        new OutOfScopeQuestion("how to boil an egg", QuestionKind.HOW_TO, null),
                                        new OutOfScopeQuestion("who cooks?")));
    }

    @Test
    void readsTheFileOfTheFormerNameAsWell() throws IOException {
        Files.writeString(folder.resolve("elsewhere.yml"), "questions: who bakes?\n");

        assertThat(read("questions: [who cooks?]\n"))
                .isInstanceOfSatisfying(
                        ReadResult.Good.class,
                        good -> assertThat(good.knowledge().outOfScope())
                                .containsExactly(
                                        new OutOfScopeQuestion("who cooks?"), new OutOfScopeQuestion("who bakes?")));
        Files.delete(folder.resolve("out-of-scope.yml"));
        assertThat(KnowledgeReader.read(folder))
                .isInstanceOfSatisfying(
                        ReadResult.Good.class,
                        good -> assertThat(good.knowledge().outOfScope())
                                .containsExactly(new OutOfScopeQuestion("who bakes?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: lunch                     | `lunch` is not a kind; the kinds are artefact, how-to, schedule, history, remark.
            related: dishes                 | `related` needs a `kind`; the kinds are artefact, how-to, schedule, history, remark.
            kind: remark, related: laundry  | There is no entry `laundry`; `related` names an entry's id.
            type: remark                    | `type` is not a known key; the keys are kind, question, related.
            """)
    void rejectsWhatIsNoKindOrEntry(String keys, String sentence) throws IOException {
        assertThat(read("questions:\n  - who bakes?\n  - { " + keys + ", question: who cooks? }\n"))
                .isEqualTo(new ReadResult.Broken(List.of(new Problem("out-of-scope.yml", 3, sentence))));
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

    private ReadResult read(String outOfScope) throws IOException {
        Files.writeString(folder.resolve("dishes.md"), """
                ---
                id: dishes
                title: Washing up
                aliases: [dirty cups]
                questions: [who empties the dishwasher?]
                ---
                Whoever takes the last clean cup.
                """);
        Files.writeString(folder.resolve("out-of-scope.yml"), outOfScope);
        return KnowledgeReader.read(folder);
    }
}
