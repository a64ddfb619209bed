package org.whoowns.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.files.validation.Problem;

class LabelledFileResultTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.second();

    @TempDir
    Path folder;

    @Test
    void readsLabelledQuestions() throws IOException {
        var good = (LabelledFileResult.Good) read("""
                \uFEFFHardness\tid\tquestion\taccept\towner\r
                hard\tx1\twho is on call?\ton-call; alerting\tSRE team; shared\r
                \r
                soft\tx2\ta line\\nand another\tnone\t-\r
                """);

        assertThat(good.hasHardness()).isTrue();
        assertThat(good.unknownOwners()).isEmpty();
        assertThat(good.questions()).hasSize(2);
        var first = good.questions().getFirst();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.question()).isEqualTo("who is on call?");
        assertThat(first.accepted()).containsExactly("on-call", "alerting");
        assertThat(first.owner().names()).containsExactly("SRE team", "shared");
        assertThat(first.owner().ids()).containsExactlyInAnyOrder("sre", "shared");
        assertThat(first.hard()).isTrue();
        var second = good.questions().getLast();
        assertThat(second.line()).isEqualTo(4);
        assertThat(second.question()).isEqualTo("a line\nand another");
        assertThat(second.isInScope()).isFalse();
        assertThat(second.owner()).isEqualTo(OwnerLabel.NONE);
        assertThat(second.hard()).isFalse();
    }

    @Test
    void resolvesOwnerAliases() throws IOException {
        var good = (LabelledFileResult.Good) read("question\taccept\towner\nwho?\ton-call\tother;the boss\n");

        assertThat(good.hasHardness()).isFalse();
        assertThat(good.unknownOwners()).containsExactly("the boss");
        assertThat(good.questions().getFirst().owner().ids())
                .contains("support-desk", "the boss")
                .doesNotContain("sre", "development-team");
    }

    @Test
    void reportsAllProblems() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes("""
                question\taccept\towner
                who?\tnobody-knows;on-call;gone
                  \tnone\t-
                who else?\t\t-
                and who?\tnone;on-call\t-
                why\there\tare\tso many?
                """.getBytes(StandardCharsets.UTF_8));
        content.writeBytes("caf\u00e9\ton-call\t-\n".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes("fine?\tnone;missing-entry\t-\n".getBytes(StandardCharsets.UTF_8));

        var broken = (LabelledFileResult.Broken) read(content.toByteArray());

        assertThat(broken.problems()).extracting(Problem::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 8);
        assertThat(broken.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "This row has 2 of 3 cells; check its tabs.",
                        "There is no question in this row.",
                        "The row accepts nothing; name the right entries, or write `none`.",
                        "A row accepts either entries or `none`.",
                        "This row has 4 of 3 cells; check its tabs.",
                        "This line is not text in UTF-8; save the file as UTF-8 and try again.",
                        "A row accepts either entries or `none`.",
                        "There is no entry `missing-entry`.");
        assertThat(broken.problems().getFirst().toString()).startsWith(folder.resolve("file.tsv") + ":2: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | The first line should name the columns
            'text\tentry'                          | There is no column named `question`.
            'question\tentry'                      | There is no column named `accept`.
            'question\taccept\tquestion'           | There are two columns named `question`
            'question\taccept'                     | The file has no questions yet.
            """)
    void reportsMissingParts(String content, String sentence) throws IOException {
        var broken = (LabelledFileResult.Broken) read(content.replace("\\t", "\t"));

        assertThat(broken.problems()).first().asString().contains(sentence);
    }

    @Test
    void reportsUnreadableFiles() {
        var missing = (LabelledFileResult.Broken) LabelledFileResult.read(folder.resolve("nowhere.tsv"), KNOWLEDGE);
        var directory = (LabelledFileResult.Broken) LabelledFileResult.read(folder, KNOWLEDGE);

        assertThat(missing.problems()).singleElement().asString().contains("This file does not exist.");
        assertThat(directory.problems()).singleElement().asString().contains("This can't be read");
    }

    private LabelledFileResult read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private LabelledFileResult read(byte[] content) throws IOException {
        return LabelledFileResult.read(Files.write(folder.resolve("file.tsv"), content), KNOWLEDGE);
    }
}
