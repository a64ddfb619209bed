package org.whoowns.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Outcome;
import org.whoowns.knowledge.reading.Problem;
import org.whoowns.proving.Answered;
import org.whoowns.proving.Evaluation;
import org.whoowns.proving.EvaluationText;
import org.whoowns.proving.LabelledFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures how well questions are answered.
@Command(
        name = "eval",
        description = "Asks labelled questions and counts how well they are answered.",
        mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private final KnowledgeOptions knowledge = new KnowledgeOptions();

    @Parameters(
            paramLabel = "FILE.tsv",
            description = "A table with tabs between the cells. Its first line names the columns: question, accept"
                    + " (ids of entries, with ; between them, or none), and if you like owner and hardness.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        return switch (LabelledFile.read(file, knowledge.library().read())) {
            case LabelledFile.Good good -> evaluate(good);
            case LabelledFile.Broken(var problems) -> refuse(problems);
        };
    }

    private int refuse(List<Problem> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        return 1;
    }

    private int evaluate(LabelledFile.Good good) throws JsonProcessingException {
        if (!good.strangers().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No role here is called " + String.join(", ", good.strangers())
                            + ", so no answer can name such an owner.");
        }
        var evaluation = evaluation(good);
        var out = spec.commandLine().getOut();
        out.print(
                json
                        ? JSON.writeValueAsString(EvaluationData.of(evaluation, good.graded())) + "\n"
                        : EvaluationText.of(evaluation, good.graded()));
        out.flush();
        return 0;
    }

    private Evaluation evaluation(LabelledFile.Good good) {
        var answerer = knowledge.answerer();
        try (var progress = TerminalProgress.onStandardError()) {
            return Evaluation.of(good.questions(), question -> answered(answerer, question), progress);
        }
    }

    private static Answered answered(Answerer answerer, String question) {
        var outcome = Outcome.of(answerer.understand(question));
        return new Answered(
                Answered.Verdict.valueOf(outcome.verdict().toUpperCase(Locale.ROOT)),
                outcome.kind(),
                outcome.entry(),
                outcome.owner(),
                outcome.choices(),
                outcome.score());
    }
}
