package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import picocli.CommandLine;

class AskCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answersAsText() {
        assertThat(run("", "ordering", "the", "backlog")).isZero();

        assertThat(out.toString())
                .startsWith("Product Owner: Ordering the backlog\n")
                .doesNotContain("Source: ");

        out.getBuffer().setLength(0);
        assertThat(run("", "--details", "ordering", "the", "backlog")).isZero();
        assertThat(out.toString())
                .startsWith("Product Owner: Ordering the backlog\n")
                .contains("Source: Let's Build a Great Product", "Scrum Guide 2020 (https://");
    }

    @Test
    void offersOnlyWhatWorksInATerminal() {
        for (var words : List.of("help", "contract", "teams", "check")) {
            out.getBuffer().setLength(0);
            assertThat(run("", words)).isZero();
            assertThat(out.toString())
                    .as(words)
                    .contains("whoowns ")
                    .doesNotContain("/whoowns", "@WhoOwns", "Home tab", "direct message", "contract:", "check:");
        }
        out.getBuffer().setLength(0);
        assertThat(run("", "help")).isZero();
        assertThat(out.toString())
                .contains("- whoowns ask \"who decides what to build?\"", "- pm vs po: ", "--details");
    }

    @Test
    void answersAsOneJsonObject() throws IOException {
        assertThat(run("", "--json", "ordering the backlog")).isZero();

        var answer = objects().getFirst();
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly(
                        "utterance",
                        "verdict",
                        "kind",
                        "asks",
                        "polarity",
                        "entry",
                        "owner",
                        "framework",
                        "team",
                        "related",
                        "language",
                        "score",
                        "choices",
                        "candidates",
                        "answers");
        assertThat(answer.get("entry").asText()).isEqualTo("backlog-ordering");
        assertThat(answer.get("candidates")).hasSize(3);
        assertThat(answer.get("candidates").get(0).fieldNames()).toIterable().containsExactly("id", "score");
    }

    @Test
    void saysThatALongTextWasTruncated() throws IOException {
        var typed = "ordering the backlog. " + "so many words ".repeat(500);

        assertThat(run("", typed)).isZero();
        assertThat(out.toString()).endsWith(MessageCatalog.text("truncated") + "\n");

        out.getBuffer().setLength(0);
        assertThat(run("", "--json", typed)).isZero();
        assertThat(objects().getFirst().get("truncated").asBoolean()).isTrue();
    }

    @Test
    void answersABatchInOrder() throws IOException {
        var utterances = List.of("ordering the backlog", "", "hello", "  pm  ", "“wer” – 誰? 🎉", "pricing");

        assertThat(run(String.join("\n", utterances) + "\n", "--json", "--batch"))
                .isZero();

        assertThat(objects()).extracting(each -> each.get("utterance").asText()).containsExactlyElementsOf(utterances);
        assertThat(objects())
                .extracting(each -> each.get("kind").asText())
                .startsWith("responsibility", "help", "smalltalk", "role");
    }

    @Test
    void continuesABatchOnLinesThatSaySo() throws IOException {
        var lines =
                List.of("who owns pricing?", "+ and for packaging?", "+ and in SAFe?", "why?", "+ who owns pricing?");

        assertThat(run(String.join("\n", lines), "--json", "--batch", "--conversation"))
                .isZero();

        assertThat(objects())
                .extracting(each -> each.get("entry").asText())
                .containsExactly("pricing", "packaging", "packaging", "null", "pricing");
        assertThat(objects())
                .extracting(each -> each.get("kind").asText())
                .containsExactly("responsibility", "responsibility", "framework", "unknown", "responsibility");
        assertThat(objects().get(1).get("utterance").asText()).isEqualTo("and for packaging?");
    }

    @Test
    void readsALineOfABatchAsItIsWithoutAConversation() throws IOException {
        assertThat(run("who owns pricing?\n+ why?", "--json", "--batch")).isZero();

        assertThat(objects().get(1).get("utterance").asText()).isEqualTo("+ why?");
        assertThat(objects().get(1).get("verdict").asText()).isEqualTo("unknown");
    }

    @Test
    void holdsAConversationLineByLine() {
        assertThat(run("where does that come from?\n\nand in Scrum?\n", "--conversation", "ordering the backlog"))
                .isZero();

        assertThat(out.toString())
                .startsWith("Product Owner: Ordering the backlog\n")
                .contains("\n\nWhere “Ordering the backlog” comes from:\n")
                .contains("\n\nProduct Owner: Ordering the backlog (Scrum Guide)\n");
    }

    @Test
    void rejectsInvalidCombinationsOfOptions() {
        assertThat(run("", "--batch")).isEqualTo(2);
        assertThat(err.toString()).contains("please add --json");
    }

    @Test
    void readsAnotherFolder() {
        assertThat(run("", "--knowledge", "nowhere", "anything")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no such folder.");
    }

    private int run(String input, String... args) {
        var command = new AskCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(args);
    }

    private List<JsonNode> objects() throws IOException {
        var json = new ObjectMapper();
        var objects = new ArrayList<JsonNode>();
        for (var line : out.toString().lines().toList()) {
            objects.add(json.readTree(line));
        }
        return objects;
    }
}
