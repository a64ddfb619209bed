package org.whoowns.api;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnswerSource;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Answers questions for programs, by the same path as those from Slack. Thread-safe.
///
/// Every method throws [ApiException] for what can't be answered; *not known* is an answer.
@Singleton
public final class ApiAnswerer {

    private final AnswerSource answers;
    private final CurrentSnapshot current;
    private final TeamReader teams;

    public ApiAnswerer(AnswerSource answers, CurrentSnapshot current, TeamReader teams) {
        this.answers = answers;
        this.current = current;
        this.teams = teams;
    }

    /// Answers a question in words.
    ///
    /// @param team the id or the name of the team that is meant unless the words name another; null for none
    /// @param framework the id or the name of the framework whose view is asked for; null for the default view
    public Answered ask(ApiCaller caller, String words, @Nullable String team, @Nullable String framework) {
        if (words.isBlank()) {
            throw new ApiException(
                    ApiException.Kind.INVALID, "Please ask a question, such as “who owns the roadmap?”.");
        }
        var context =
                caller.context(team == null ? null : teams.find(caller, team).id());
        var view = framework == null
                ? ""
                : " according to " + framework(caller, framework).title();
        var utterance = new Question.Utterance(words + view, context);
        var answered = answers.trace(utterance);
        if (answered.answer() instanceof Answer.Busy) {
            throw new ApiException(
                    ApiException.Kind.UNAVAILABLE, "Too many questions are waiting. Please ask again in a moment.");
        }
        return new Answered(answered.answer(), AnswerReply.of(words, utterance.isTruncated(), answered));
    }

    /// Everything about an entry.
    ///
    /// @param team the id or the name of a team; null for none
    public Answered entry(ApiCaller caller, String id, @Nullable String team) {
        var inTeam = team == null ? null : teams.find(caller, team).id();
        var reference = new Reference.ToEntry(id, inTeam);
        var ask = reference
                .ask(knowledge(caller))
                .orElseThrow(() -> new ApiException(
                        ApiException.Kind.NOT_FOUND,
                        "There is no entry “" + id + "”. Ask for it in words, or list all of them."));
        var answer = answers.answer(new Question.Click(new Reference.ToDetails(reference), caller.context(inTeam)));
        var answered = new AnsweredQuestion(ask, new ParsedUtterance(ask).match(), answer, Duration.ZERO, null);
        return new Answered(answer, AnswerReply.of("", false, answered));
    }

    private KnowledgeBase knowledge(ApiCaller caller) {
        return current.apply(caller.workspace());
    }

    private Framework framework(ApiCaller caller, String name) {
        var frameworks = knowledge(caller).frameworks();
        return frameworks.stream()
                .filter(each -> names(each).anyMatch(name.strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ApiException.Kind.INVALID,
                        "There is no framework “" + name + "”. There are: "
                                + frameworks.stream()
                                        .map(each -> each.id().toLowerCase(Locale.ROOT))
                                        .collect(joining(", "))
                                + "."));
    }

    private static Stream<String> names(Framework framework) {
        return Stream.concat(Stream.of(framework.id(), framework.title()), framework.aliases().stream());
    }
}
