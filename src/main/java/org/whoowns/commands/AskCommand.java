package org.whoowns.commands;

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
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.conversation.Conversation;
import org.whoowns.answering.conversation.InMemoryConversation;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.answering.text.TerminalText;
import org.whoowns.api.AnswerReply;
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
    /// The start of a line that continues the one before.
    private static final String CONTINUES = "+ ";

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

    @Option(
            names = "--conversation",
            description = {
                "Reads questions from standard input, one per line; each may refer to the answer before it.",
                "With --batch, only a line that starts with \"+ \" continues the one before."
            })
    private boolean conversation;

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
        } else if (conversation) {
            converse(answerer, out);
        } else {
            out.println(answer(answerer, String.join(" ", words), Conversation.NONE));
        }
        return 0;
    }

    private void answerBatch(Answerer answerer, PrintWriter out) throws IOException {
        Conversation current = new InMemoryConversation();
        try (var lines = lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var continues = conversation && line.startsWith(CONTINUES);
                current = continues ? current : new InMemoryConversation();
                out.println(json(answerer, continues ? line.substring(CONTINUES.length()) : line, current));
            }
        }
    }

    /// Answers line by line, so that a person can type the next question after an answer.
    private void converse(Answerer answerer, PrintWriter out) throws IOException {
        var current = new InMemoryConversation();
        if (!words.isEmpty()) {
            out.println(answer(answerer, String.join(" ", words), current));
        }
        try (var lines = lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println((json ? "" : "\n") + answer(answerer, line, current));
                    out.flush();
                }
            }
        }
    }

    private BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private String answer(Answerer answerer, String utterance, Conversation current) throws JsonProcessingException {
        return json ? json(answerer, utterance, current) : text(answerer, question(utterance, current));
    }

    private static Question.Utterance question(String utterance, Conversation current) {
        return new Question.Utterance(utterance, QuestionContext.anybody(current));
    }

    private String text(Answerer answerer, Question.Utterance question) {
        var answer = answerer.answer(question);
        var text = TerminalText.of(details ? new Answer.Detailed(answer) : answer);
        return question.isTruncated() ? text + "\n\n" + MessageCatalog.text("truncated") : text;
    }

    private static String json(Answerer answerer, String utterance, Conversation current)
            throws JsonProcessingException {
        var question = question(utterance, current);
        return JSON.writeValueAsString(
                AnswerReply.summary(utterance, question.isTruncated(), answerer.trace(question)));
    }
}
