package org.whoowns.commands;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.conversation.InMemoryConversation;
import org.whoowns.api.AnswerSummary;
import org.whoowns.commands.json.EvaluationJson;
import org.whoowns.commands.json.SelfTestJson;
import org.whoowns.evaluation.Evaluation;
import org.whoowns.evaluation.EvaluationText;
import org.whoowns.evaluation.LabelledFileResult;
import org.whoowns.evaluation.LabelledQuestion;
import org.whoowns.evaluation.LabelledQuestion.Facet;
import org.whoowns.evaluation.ObservedAnswer;
import org.whoowns.evaluation.selftest.SelfTest;
import org.whoowns.evaluation.selftest.SelfTestText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Command `eval`: measures the quality of answers, with labelled questions or with the knowledge base's own phrases.
@Command(
        name = "eval",
        description = "Asks labelled questions, or the knowledge base's own, and reports how well they are answered.",
        mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private final KnowledgeOptions knowledge = new KnowledgeOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--json", description = "Prints one JSON object instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        return source.self || source.file == null ? selfTest() : evaluate(source.file);
    }

    private int evaluate(Path file) throws JsonProcessingException {
        return switch (LabelledFileResult.read(file, knowledge.loader().read())) {
            case LabelledFileResult.Good good -> evaluate(good);
            case LabelledFileResult.Broken(var problems) -> {
                problems.forEach(spec.commandLine().getErr()::println);
                yield 1;
            }
        };
    }

    private int evaluate(LabelledFileResult.Good good) throws JsonProcessingException {
        if (!good.unknownOwners().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no role called " + String.join(", ", good.unknownOwners())
                            + ", so no answer can name it as the owner.");
        }
        var answerer = knowledge.answerer();
        Evaluation evaluation;
        try (var progress = TerminalProgress.onStandardError()) {
            evaluation = Evaluation.of(good.questions(), question -> answered(answerer, question), progress);
        }
        print(EvaluationJson.of(evaluation, good.hasHardness()), EvaluationText.of(evaluation, good.hasHardness()));
        return 0;
    }

    private int selfTest() throws JsonProcessingException {
        var loader = knowledge.loader();
        SelfTest test;
        try (var progress = TerminalProgress.onStandardError()) {
            test = SelfTest.of(loader.read(), loader::matcher, progress);
        }
        print(SelfTestJson.of(test), SelfTestText.of(test));
        return test.passed() ? 0 : 1;
    }

    private void print(Object data, String text) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        out.print(json ? JSON.writeValueAsString(data) + "\n" : text);
        out.flush();
    }

    private static ObservedAnswer answered(Answerer answerer, LabelledQuestion question) {
        var conversation = QuestionContext.anybody(new InMemoryConversation());
        if (!question.before().isEmpty()) {
            answerer.answer(new Question.Utterance(question.before(), conversation));
        }
        var summary = AnswerSummary.of(answerer.trace(new Question.Utterance(question.question(), conversation)));
        return new ObservedAnswer(
                ObservedAnswer.Verdict.valueOf(summary.verdict().toUpperCase(Locale.ROOT)),
                summary.kind(),
                summary.entry(),
                summary.owner(),
                summary.choices(),
                summary.score(),
                facets(summary));
    }

    private static Map<Facet, Set<String>> facets(AnswerSummary summary) {
        var facets = new EnumMap<Facet, Set<String>>(Facet.class);
        var others = summary.answers().stream()
                .skip(1)
                .flatMap(each -> Stream.ofNullable(each.entry()))
                .collect(toSet());
        if (!others.isEmpty()) {
            facets.put(Facet.SECOND, others);
        }
        put(facets, Facet.POLARITY, summary.polarity());
        put(facets, Facet.RELATED, summary.related());
        put(facets, Facet.LANGUAGE, summary.language());
        put(facets, Facet.KIND, summary.asks());
        return facets;
    }

    private static void put(Map<Facet, Set<String>> facets, Facet facet, @Nullable String value) {
        if (value != null) {
            facets.put(facet, Set.of(value));
        }
    }

    private static final class Source {

        @Parameters(
                index = "0",
                paramLabel = "FILE.tsv",
                description = "A tab-separated table. Its first line names the columns: question, accept"
                        + " (entry ids separated by ; or none), and optionally owner, hardness, part and others.")
        private @Nullable Path file;

        @Option(
                names = "--self",
                description =
                        "Asks the knowledge base's own phrases: each one word for word, and each question as if it were"
                                + " new. The exit status is 1 if any phrase does not lead to its entry.")
        private boolean self;
    }
}
