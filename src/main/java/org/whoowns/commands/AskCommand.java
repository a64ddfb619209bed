package org.whoowns.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnswerSummary;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.MessageCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Command `ask`: answers questions in the terminal.
@Command(
        name = "ask",
        description = "Answers a question in the terminal, without Slack.",
        mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private final KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--json", description = "Prints one JSON object instead of text.")
    private boolean json;

    @Option(names = "--details", description = "Prints everything about an entry, not only the short answer.")
    private boolean details;

    @Option(
            names = "--batch",
            description = "Reads questions from standard input, one per line, and prints one JSON object per line.")
    private boolean batch;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The question, in your own words.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InputStream in;

    public AskCommand() {
        this(System.in);
    }

    AskCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (batch && !json) {
            throw new ParameterException(spec.commandLine(), "--batch prints JSON; please add --json.");
        }
        if (batch && !words.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--batch reads the questions from standard input; leave the text out.");
        }
        var answerer = knowledge.answerer();
        var out = spec.commandLine().getOut();
        if (batch) {
            answerBatch(answerer, out);
        } else {
            var utterance = String.join(" ", words);
            out.println(json ? json(answerer, utterance) : text(answerer, new Question.Utterance(utterance)));
        }
        return 0;
    }

    private void answerBatch(Answerer answerer, PrintWriter out) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(json(answerer, line));
            }
        }
    }

    private String text(Answerer answerer, Question.Utterance question) {
        var answer = answerer.answer(question);
        var text = AnswerText.monospaced(details ? new Answer.Detailed(answer) : answer);
        return question.isTruncated() ? text + "\n\n" + MessageCatalog.text("truncated") : text;
    }

    private static String json(Answerer answerer, String utterance) throws JsonProcessingException {
        record Answered(
                String utterance,

                @JsonInclude(JsonInclude.Include.NON_DEFAULT)
                boolean truncated,

                @JsonUnwrapped AnswerSummary summary) {}
        var question = new Question.Utterance(utterance);
        var summary = AnswerSummary.of(answerer.trace(question));
        return JSON.writeValueAsString(new Answered(utterance, question.isTruncated(), summary));
    }
}
