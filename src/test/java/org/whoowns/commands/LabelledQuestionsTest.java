package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Asserts minimum quality figures on our own labelled questions.
class LabelledQuestionsTest {

    @Test
    void answersLabelledQuestionsWellEnough() throws IOException {
        var counts = evaluation("src/test/resources/labelled/questions.tsv").path("all");

        assertThat(share(counts.path("inScope"), "correct")).isGreaterThanOrEqualTo(0.90);
        assertThat(share(counts.path("inScope"), "wrong")).isLessThanOrEqualTo(0.04);
        assertThat(share(counts.path("none"), "false")).isLessThanOrEqualTo(0.03);
    }

    @Test
    void answersBothOfTwoQuestions() throws IOException {
        var all = evaluation("src/test/resources/labelled/two-questions.tsv").path("all");

        assertThat(share(all.path("inScope"), "correct")).isGreaterThanOrEqualTo(0.90);
        assertThat(all.path("facets").path("second").path("right").asDouble()
                        / all.path("facets").path("second").path("total").asDouble())
                .isGreaterThanOrEqualTo(0.85);
    }

    private static double share(JsonNode counts, String judgement) {
        return counts.path(judgement).asDouble() / counts.path("total").asDouble();
    }

    private static JsonNode evaluation(String file) throws IOException {
        var out = new StringWriter();
        var status = new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--json", file);
        assertThat(status).isZero();
        return new ObjectMapper().readTree(out.toString());
    }
}
