package org.whoowns.answering;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.continuation.FollowUpInterpreter;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;

/// Entry point of the answering use case: answers questions from the current snapshot of the knowledge.
///
/// Each question is answered from one snapshot, taken at the start, so that a reload never mixes two. Thread-safe.
public final class Answerer implements AnswerSource {

    /// A confident match with a lower score may be wrong: on the tuning half of the labelled questions, both wrong ones
    /// of 210 are below, with 17 right ones.
    private static final double SURE = 0.93;

    private final CurrentSnapshot current;
    private final @Nullable TeamContextResolver contexts;
    private final @Nullable FairExecutor matching;
    private final RenewedReviews reviews;
    private final InstantSource clock;

    /// An answerer without teams, which matches on the calling thread.
    public Answerer(CurrentSnapshot current) {
        this(current, null, null, RenewedReviews.NONE, InstantSource.system());
    }

    /// @param contexts null without teams
    /// @param matching null to match on the calling thread
    Answerer(
            CurrentSnapshot current,
            @Nullable TeamContextResolver contexts,
            @Nullable FairExecutor matching,
            RenewedReviews reviews,
            InstantSource clock) {
        this.current = current;
        this.contexts = contexts;
        this.matching = matching;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public Answer answer(Question question) {
        return switch (question) {
            case Question.Utterance utterance -> trace(utterance).answer();
            case Question.Click(var reference, var context) ->
                answer(current.snapshot(context.workspace()), reference, context);
        };
    }

    /// Answers words like [#answer(Question)], and tells how the answer was found.
    @Override
    public AnsweredQuestion trace(Question.Utterance question) {
        var snapshot = current.snapshot(question.context().workspace());
        var began = System.nanoTime();
        try {
            var interpreted = interpret(snapshot, question);
            var interpretation = Duration.ofNanos(System.nanoTime() - began);
            var answer = continued(
                    snapshot,
                    interpreted,
                    withAlternatives(answer(snapshot, interpreted, question.context()), interpreted.parsed()));
            remember(interpreted, interpreted.before(), question.context());
            return new AnsweredQuestion(
                    interpreted.ask(), interpreted.parsed().match(), answer, interpretation, interpreted.followUp());
        } catch (RejectedExecutionException busy) {
            var nothing = new ParsedUtterance(new Ask.NothingKnown(List.of()));
            return new AnsweredQuestion(nothing.ask(), nothing.match(), new Answer.Busy(), Duration.ZERO, null);
        }
    }

    private InterpretedQuestion interpret(Snapshot snapshot, Question.Utterance question) {
        var context = question.context();
        var parser = parser(snapshot, context);
        var parsed = parser.apply(question.words());
        return new FollowUpInterpreter(snapshot, context, contexts, parser)
                .interpret(parsed)
                .map(each -> new InterpretedQuestion(each, teamContext(snapshot, context, each.team())))
                .orElseGet(() -> contexts == null
                        ? new InterpretedQuestion(parsed, new TeamContext.Anywhere())
                        : interpreter(contexts, snapshot, context).interpret(question.words()));
    }

    /// What later questions of the conversation may refer to.
    private static void remember(
            InterpretedQuestion interpreted, @Nullable ConversationState before, QuestionContext context) {
        ConversationState.after(before, interpreted.ask(), interpreted.team())
                .ifPresent(context.conversation()::remember);
    }

    /// The answer to a follow-up, if it differs from that to a question of its own.
    private static Answer continued(Snapshot snapshot, InterpretedQuestion interpreted, Answer answer) {
        var followUp = interpreted.followUp();
        if (followUp == null || answer instanceof Answer.Choices) {
            return answer;
        }
        if (interpreted.before() == null && !(followUp instanceof FollowUp.UnknownTeam)) {
            var examples = snapshot.knowledge().examples();
            return new Answer.NothingBefore(
                    followUp,
                    examples.isEmpty() ? null : examples.getFirst().questions().getFirst());
        }
        return switch (followUp) {
            case FollowUp.UnknownTeam _, FollowUp.UnknownFramework _ -> new Answer.Continued(followUp, answer);
            case FollowUp.Plain.SHARE, FollowUp.Plain.CHANGE, FollowUp.Plain.SOURCE ->
                new Answer.Continued(followUp, answer);
            case FollowUp.Plain.DETAILS, FollowUp.Plain.WHY -> new Answer.Detailed(answer);
            case FollowUp.Plain.PERSON -> new Answer.Continued(followUp, answer);
            case FollowUp.Plain.ACROSS, FollowUp.Plain.HERE, FollowUp.Plain.AGAIN -> answer;
            case FollowUp.Plain.OTHER, FollowUp.Plain.BACK -> answer;
            case FollowUp.InFramework _, FollowUp.Pick _, FollowUp.Elsewhere _, FollowUp.About _ -> answer;
            case FollowUp.Confirm _ -> answer;
        };
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

    private Answer answer(Snapshot snapshot, Reference reference, QuestionContext context) {
        return switch (reference) {
            case Reference.ToDetails(var of) -> {
                var answer = answer(snapshot, of, context);
                yield answer instanceof Answer.Gone ? answer : new Answer.Detailed(answer);
            }
            case Reference.ToChoice(var chosen, var ids) -> {
                var answer = answer(snapshot, chosen, context);
                var others = ids.stream()
                        .flatMap(id -> snapshot.knowledge().entry(id).stream())
                        .toList();
                yield answer instanceof Answer.Gone || others.isEmpty()
                        ? answer
                        : new Answer.Alternatives(answer, others, KnowledgeAnswerer.mention(answer));
            }
            default -> {
                var interpreted = resolve(snapshot, reference, context);
                interpreted.ifPresent(
                        each -> remember(each, context.conversation().recall().orElse(null), context));
                yield interpreted
                        .<Answer>map(each -> answer(snapshot, each, context))
                        .orElseGet(Answer.Gone::new);
            }
        };
    }

    /// The answer, with the next candidates if its match is not quite sure.
    private static Answer withAlternatives(Answer answer, ParsedUtterance parsed) {
        var isEntry = answer instanceof Answer.Ownership
                || answer instanceof Answer.Explanation
                || answer instanceof Answer.FrameworkSays;
        return isEntry && parsed.match() instanceof Match.Confident(var best, var candidates) && best.score() < SURE
                ? new Answer.Alternatives(answer, others(candidates), KnowledgeAnswerer.mention(answer))
                : answer;
    }

    private static List<Entry> others(List<Candidate> candidates) {
        return candidates.stream().skip(1).map(Candidate::entry).toList();
    }

    /// Empty if the reference's target no longer exists.
    private Optional<InterpretedQuestion> resolve(Snapshot snapshot, Reference reference, QuestionContext context) {
        return switch (reference) {
            case Reference.ToVerdict(var of, var question) ->
                resolve(snapshot, of, context).map(each -> each.asking(question));
            case Reference.ToEntry(var _, @Nullable String team) -> inTeam(snapshot, reference, context, team);
            case Reference.ToTeam(var team) -> inTeam(snapshot, reference, context, team);
            case Reference.ToPerson _ -> inTeam(snapshot, reference, context, null);
            default ->
                reference
                        .ask(snapshot.knowledge())
                        .map(ask -> new InterpretedQuestion(ask, new TeamContext.Anywhere()));
        };
    }

    /// @param team null for the team of the asker's context
    private Optional<InterpretedQuestion> inTeam(
            Snapshot snapshot, Reference reference, QuestionContext context, @Nullable String team) {
        return reference
                .ask(snapshot.knowledge())
                .map(ask -> new InterpretedQuestion(ask, teamContext(snapshot, context, team)));
    }

    private TeamContext teamContext(Snapshot snapshot, QuestionContext context, @Nullable String team) {
        return contexts == null
                ? new TeamContext.Anywhere()
                : interpreter(contexts, snapshot, context).teamContext(team);
    }

    private Answer answer(Snapshot snapshot, InterpretedQuestion interpreted, QuestionContext context) {
        return answer(snapshot, interpreted.ask(), interpreted.parsed().asked(), interpreted.teamContext(), context);
    }

    private Answer answer(
            Snapshot snapshot,
            Ask ask,
            @Nullable RoleQuestion asked,
            TeamContext teamContext,
            QuestionContext context) {
        var knowledge = snapshot.knowledge();
        return switch (ask) {
            case Ask.AboutEntry about -> about(about, teamContext, asked, context);
            case Ask.RoleOverview overview -> KnowledgeAnswerer.profile(knowledge, overview);
            case Ask.CompareRoles compare -> KnowledgeAnswerer.comparison(knowledge, compare);
            case Ask.FrameworkView view -> KnowledgeAnswerer.framework(view, asked);
            case Ask.CompareFrameworks compare -> KnowledgeAnswerer.frameworks(knowledge, compare);
            case Ask.Choice choice ->
                new Answer.Choices(
                        choice.choices(), choice.mention(), leading(choice, knowledge, teamContext, asked, context));
            case Ask.Several(var parts, var hasMore) ->
                new Answer.Several(
                        parts.stream()
                                .map(part -> answer(
                                        snapshot,
                                        part.ask(),
                                        snapshot.polar().parse(part.words()).orElse(null),
                                        teamContext,
                                        context))
                                .toList(),
                        hasMore);
            case Ask.NothingKnown(List<Candidate> nearest, var limitation) ->
                new Answer.NotKnown(nearest.stream().map(Candidate::entry).toList(), limitation);
            case Ask.Catalogue() -> KnowledgeAnswerer.contents(knowledge);
            case Ask.HoldersOf(@Nullable Role role) -> PeopleAnswerer.holders(knowledge, role, teamContext, context);
            case Ask.HeldBy(var user) -> PeopleAnswerer.held(knowledge, user, teamContext, context, contexts);
            case Ask.PrivateReport wanted -> ReportAnswerer.report(knowledge, wanted, context, contexts);
            case Ask.Help() -> KnowledgeAnswerer.guide(snapshot);
            case Ask.BotCommand(var name) -> new Answer.BotCommand(name);
            case Ask.SuggestedCommand(var command) -> new Answer.SuggestedCommand(command);
            case Ask.UnknownName unknown -> new Answer.UnknownName(unknown);
            case Ask.Chat(SmallTalk kind) -> new Answer.Reply(kind);
        };
    }

    /// The answer of the first choice; null if it is too unlikely, or longer than an entry.
    private @Nullable Answer leading(
            Ask.Choice choice,
            KnowledgeBase knowledge,
            TeamContext teamContext,
            @Nullable RoleQuestion asked,
            QuestionContext context) {
        var first = choice.choices().getFirst();
        return first.score() < AskParser.LIKELY
                ? null
                : switch (AskParser.about(knowledge, first.entry(), choice.mention(), first.evidence())) {
                    case Ask.AboutEntry about -> about(about, teamContext, asked, context);
                    case Ask.FrameworkView view -> KnowledgeAnswerer.framework(view, asked);
                    default -> null;
                };
    }

    private Answer about(
            Ask.AboutEntry about, TeamContext teamContext, @Nullable RoleQuestion asked, QuestionContext context) {
        var entry = reviews.renewed(context.workspace(), about.entry());
        var overdue = entry.provenance().isOverdue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return switch (entry) {
            case Responsibility responsibility -> {
                var local = PeopleAnswerer.local(responsibility, teamContext);
                var ownership = local instanceof LocalOwnership.Known known ? known.ownership() : null;
                var verdict = asked == null ? null : Verdict.of(asked, responsibility, ownership);
                yield new Answer.Ownership(responsibility, local, about.evidence(), verdict, overdue);
            }
            case Topic topic -> new Answer.Explanation(topic, about.evidence(), overdue);
        };
    }
}
