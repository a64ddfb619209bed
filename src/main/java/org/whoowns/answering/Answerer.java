package org.whoowns.answering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// Entry point of the answering use case: answers questions from the current snapshot of the knowledge.
///
/// Each question is answered from one snapshot, taken at the start, so that a reload never mixes two. Thread-safe.
public final class Answerer {

    private final CurrentSnapshot current;
    private final @Nullable TeamContextResolver contexts;
    private final @Nullable FairExecutor matching;

    /// An answerer without teams, which matches on the calling thread.
    public Answerer(CurrentSnapshot current) {
        this(current, null, null);
    }

    /// @param contexts null without teams
    /// @param matching null to match on the calling thread
    Answerer(CurrentSnapshot current, @Nullable TeamContextResolver contexts, @Nullable FairExecutor matching) {
        this.current = current;
        this.contexts = contexts;
        this.matching = matching;
    }

    public Answer answer(Question question) {
        return switch (question) {
            case Question.Utterance utterance -> trace(utterance).answer();
            case Question.Click(var reference, var context) -> {
                var snapshot = current.snapshot();
                var interpreted = resolve(snapshot, reference, context);
                yield interpreted
                        .<Answer>map(each -> answer(snapshot, each, context))
                        .orElseGet(Answer.Gone::new);
            }
        };
    }

    /// Answers words like [#answer(Question)], and tells how the answer was found.
    public AnsweredQuestion trace(Question.Utterance question) {
        var snapshot = current.snapshot();
        var began = System.nanoTime();
        try {
            var interpreted = interpret(snapshot, question);
            var interpretation = Duration.ofNanos(System.nanoTime() - began);
            var answer = answer(snapshot, interpreted, question.context());
            return new AnsweredQuestion(interpreted.ask(), interpreted.parsed().match(), answer, interpretation);
        } catch (RejectedExecutionException busy) {
            var nothing = new ParsedUtterance(new Ask.NothingKnown(List.of()));
            return new AnsweredQuestion(nothing.ask(), nothing.match(), new Answer.Busy(), Duration.ZERO);
        }
    }

    private InterpretedQuestion interpret(Snapshot snapshot, Question.Utterance question) {
        return contexts == null
                ? new InterpretedQuestion(
                        parser(snapshot, question.context()).apply(question.words()), new TeamContext.Anywhere())
                : interpreter(contexts, snapshot, question.context()).interpret(question.words());
    }

    private QuestionInterpreter interpreter(TeamContextResolver resolver, Snapshot snapshot, QuestionContext context) {
        return new QuestionInterpreter(resolver, snapshot, context, parser(snapshot, context));
    }

    /// Only new words are matched, when it is the workspace's turn.
    private Function<String, ParsedUtterance> parser(Snapshot snapshot, QuestionContext context) {
        return matching == null
                ? snapshot::parse
                : words -> snapshot.parse(words, work -> matching.call(context.workspace(), work));
    }

    /// Empty if the reference's target no longer exists.
    private Optional<InterpretedQuestion> resolve(Snapshot snapshot, Reference reference, QuestionContext context) {
        var knowledge = snapshot.knowledge();
        return switch (reference) {
            case Reference.ToEntry(var id, @Nullable String team) ->
                knowledge
                        .entry(id)
                        .map(entry -> AskParser.about(knowledge, entry, FrameworkMention.NONE, null))
                        .map(ask -> new InterpretedQuestion(ask, teamContext(snapshot, context, team)));
            case Reference.ToTeam(var team) ->
                Optional.of(new InterpretedQuestion(new Ask.HoldersOf(null), teamContext(snapshot, context, team)));
            case Reference.ToPerson(var user) ->
                Optional.of(new InterpretedQuestion(new Ask.HeldBy(user), teamContext(snapshot, context, null)));
            case Reference.ToRole(var id, @Nullable String framework) ->
                knowledge
                        .role(id)
                        .map(role -> anywhere(new Ask.RoleOverview(
                                role, knowledge.framework(framework).orElse(null), null)));
            case Reference.ToFramework(var id, var framework) ->
                knowledge
                        .responsibility(id)
                        .flatMap(responsibility -> knowledge
                                .framework(framework)
                                .map(each -> anywhere(new Ask.FrameworkView(responsibility, each, null))));
            case Reference.ToFrameworks(var id) ->
                knowledge.responsibility(id).map(each -> anywhere(new Ask.CompareFrameworks(each, null)));
            case Reference.ToContents() -> Optional.of(anywhere(new Ask.Catalogue()));
            case Reference.ToContract(var user) ->
                Optional.of(anywhere(new Ask.ContractOf(new Ask.Whose.OfPerson(user))));
            case Reference.ToRoleContract(var team, var id) ->
                knowledge.role(id).map(role -> anywhere(new Ask.ContractOf(new Ask.Whose.OfRole(team, role))));
            case Reference.ToCheck() -> Optional.of(anywhere(new Ask.TeamCheck()));
        };
    }

    private static InterpretedQuestion anywhere(Ask ask) {
        return new InterpretedQuestion(ask, new TeamContext.Anywhere());
    }

    private TeamContext teamContext(Snapshot snapshot, QuestionContext context, @Nullable String team) {
        return contexts == null
                ? new TeamContext.Anywhere()
                : interpreter(contexts, snapshot, context).teamContext(team);
    }

    private Answer answer(Snapshot snapshot, InterpretedQuestion interpreted, QuestionContext context) {
        return answer(snapshot, interpreted.ask(), interpreted.teamContext(), context);
    }

    private Answer answer(Snapshot snapshot, Ask asked, TeamContext teamContext, QuestionContext context) {
        var knowledge = snapshot.knowledge();
        return switch (asked) {
            case Ask.AboutEntry(Entry entry, @Nullable Evidence evidence) -> about(entry, teamContext, evidence);
            case Ask.RoleOverview overview -> KnowledgeAnswerer.profile(knowledge, overview);
            case Ask.CompareRoles compare -> KnowledgeAnswerer.comparison(knowledge, compare);
            case Ask.FrameworkView view -> KnowledgeAnswerer.framework(view);
            case Ask.CompareFrameworks compare -> KnowledgeAnswerer.frameworks(knowledge, compare);
            case Ask.Choice(List<Candidate> choices, FrameworkMention mention) -> new Answer.Choices(choices, mention);
            case Ask.Several(var parts, var hasMore) ->
                new Answer.Several(
                        parts.stream()
                                .map(part -> answer(snapshot, part.ask(), teamContext, context))
                                .toList(),
                        hasMore);
            case Ask.NothingKnown(List<Candidate> nearest) ->
                new Answer.NotKnown(nearest.stream().map(Candidate::entry).toList());
            case Ask.Catalogue() -> KnowledgeAnswerer.contents(knowledge);
            case Ask.HoldersOf(@Nullable Role role) -> PeopleAnswerer.holders(knowledge, role, teamContext);
            case Ask.HeldBy(var user) -> PeopleAnswerer.held(knowledge, user, teamContext, context, contexts);
            case Ask.PrivateReport wanted -> ReportAnswerer.report(knowledge, wanted, context, contexts);
            case Ask.Help() -> KnowledgeAnswerer.guide(snapshot);
            case Ask.Chat(SmallTalk kind) -> new Answer.Reply(kind);
        };
    }

    private static Answer about(Entry entry, TeamContext teamContext, @Nullable Evidence evidence) {
        return switch (entry) {
            case Responsibility responsibility ->
                new Answer.Ownership(responsibility, PeopleAnswerer.local(responsibility, teamContext), evidence);
            case Topic topic -> new Answer.Explanation(topic, evidence);
        };
    }
}
