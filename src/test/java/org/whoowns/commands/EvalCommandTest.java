package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.KnowledgeFolders;
import picocli.CommandLine;

class EvalCommandTest {

    private static final String QUESTIONS = """
            question\taccept\towner\thardness
            the on-call rota\ton-call\tSRE team\thard
            the on-call rota\talerting\t-\tsoft
            hello\tnone\t-\thard
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsFiguresAndWrongAnswers() throws IOException {
        assertThat(eval(QUESTIONS)).isZero();

        assertThat(out.toString())
                .contains(
                        "  correct                         1    50.0 %         1   100.0 %\n",
                        "  owner right                     1   100.0 %         1   100.0 %\n",
                        "  right                           1   100.0 %         1   100.0 %\n",
                        "Wrong (1)\n  3: the on-call rota\n      expected alerting; got on-call (");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsJson() throws IOException {
        assertThat(eval(QUESTIONS, "--json")).isZero();

        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/all/inScope/total").asInt()).isEqualTo(2);
        assertThat(json.at("/all/inScope/wrong").asInt()).isEqualTo(1);
        assertThat(json.at("/hard/inScope/ownersRight").asInt()).isEqualTo(1);
        assertThat(json.at("/all/none/false").asInt()).isZero();
        assertThat(json.at("/wentWrong/0/got/entry").asText()).isEqualTo("on-call");
        assertThat(json.at("/wentWrong/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void warnsAboutUnknownOwners() throws IOException {
        assertThat(eval("question\taccept\towner\nthe on-call rota\ton-call\tbutler\n"))
                .isZero();

        assertThat(err.toString())
                .isEqualTo("There is no role called butler, so no answer can name it as the owner.\n");
    }

    @Test
    void rejectsAFileWithProblems() throws IOException {
        assertThat(eval("question\taccept\nwho?\tgone\n\tnone\n")).isEqualTo(1);

        assertThat(err.toString()).contains("questions.tsv:2: There is no entry `gone`.", "questions.tsv:3: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void runsTheSelfTest() throws IOException {
        writeCoffee();

        assertThat(command("--self", "--knowledge", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("  leads to its entry              3   100.0 %\n", "Every question, unseen            2\n");
    }

    @Test
    void printsTheSelfTestAsJson() throws IOException {
        writeCoffee();

        assertThat(command("--self", "--json", "--knowledge", folder.toString()))
                .isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/own/home").asInt()).isEqualTo(3);
        assertThat(json.at("/unseen/total").asInt()).isEqualTo(2);
        assertThat(json.at("/rounds").asInt()).isEqualTo(20);
    }

    @Test
    void requiresEitherAFileOrSelf() {
        assertThat(command("--knowledge", KnowledgeFolders.SECOND.toString())).isEqualTo(2);
        assertThat(command("questions.tsv", "--self")).isEqualTo(2);
    }

    private void writeCoffee() throws IOException {
        Files.writeString(
                folder.resolve("coffee.md"),
                "---\nid: coffee\ntitle: Coffee\nquestions: [who makes it?, who cleans the machine?]\n---\nText.\n");
    }

    private int eval(String questions, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("questions.tsv"), questions);
        return command(Stream.concat(
                        Stream.of(file.toString(), "--knowledge", KnowledgeFolders.SECOND.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private int command(String... args) {
        return new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
