package org.whoowns.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Role.FocusGroup;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// Answers questions from the knowledge in force. Safe to share between threads.
public final class Answerer {

    private static final int EXAMPLES = 4;
    private static final Comparator<Entry> BY_TITLE = Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER);

    private final CurrentSnapshot current;
    private final @Nullable TeamContextResolver contexts;

    /// Knows of no teams.
    public Answerer(CurrentSnapshot current) {
        this(current, null);
    }

    /// @param contexts null where nothing is known of teams
    public Answerer(CurrentSnapshot current, @Nullable TeamContextResolver contexts) {
        this.current = current;
        this.contexts = contexts;
    }

    /// What is meant by the words of somebody, and where it is asked for.
    public InterpretedQuestion understand(String utterance, QuestionContext questionContext) {
        var snapshot = current.snapshot();
        return contexts == null
                ? new InterpretedQuestion(snapshot.understand(utterance).ask(), new TeamContext.Anywhere())
                : new QuestionInterpreter(contexts, snapshot, questionContext).place(utterance);
    }

    /// The answer about an entry that somebody picked, where they are; nothing where the knowledge no longer has it.
    public Optional<Answer> answerAbout(String entryId, QuestionContext questionContext) {
        return picked(entryId).map(ask -> answer(ask, scene(questionContext)));
    }

    /// What there is to go by for somebody who says nothing.
    public TeamContext scene(QuestionContext questionContext) {
        return contexts == null
                ? new TeamContext.Anywhere()
                : new QuestionInterpreter(contexts, current.snapshot(), questionContext).scene();
    }

    /// What the words are taken to mean, wherever they are said.
    public ParsedUtterance understand(String utterance) {
        return current.snapshot().understand(utterance);
    }

    /// The answer to what somebody said.
    public Answer answer(String utterance) {
        return answer(understand(utterance).ask());
    }

    /// The answer about an entry that somebody picked; nothing where the knowledge no longer has it.
    public Optional<Answer> answerAbout(String entryId) {
        return picked(entryId).map(this::answer);
    }

    private Optional<Ask> picked(String entryId) {
        var knowledge = current.snapshot().knowledge();
        return knowledge.entry(entryId).map(entry -> AskParser.about(knowledge, entry, FrameworkMention.NONE, null));
    }

    /// The answer to what somebody wants, wherever they are.
    public Answer answer(Ask ask) {
        return answer(ask, new TeamContext.Anywhere());
    }

    /// The answer to what somebody wants, where they are.
    public Answer answer(Ask ask, TeamContext teamContext) {
        var knowledge = current.snapshot().knowledge();
        return switch (ask) {
            case Ask.AboutEntry(Entry entry, @Nullable Evidence evidence) -> about(entry, teamContext, evidence);
            case Ask.RoleOverview overview -> profile(knowledge, overview);
            case Ask.CompareRoles(Entry comparison, @Nullable Evidence evidence) ->
                new Answer.Comparison(comparison, glances(knowledge), evidence);
            case Ask.FrameworkView view ->
                new Answer.FrameworkSays(
                        view.responsibility(),
                        view.framework(),
                        view.responsibility().view(view.framework()).orElse(null),
                        view.evidence());
            case Ask.CompareFrameworks compare -> frameworks(knowledge, compare);
            case Ask.Choice(List<Candidate> choices, FrameworkMention mention) -> new Answer.Choices(choices, mention);
            case Ask.NothingKnown(List<Candidate> nearest) ->
                new Answer.NotKnown(nearest.stream().map(Candidate::entry).toList());
            case Ask.Catalogue() ->
                new Answer.Contents(
                        byArea(knowledge, knowledge.responsibilities()),
                        knowledge.topics().stream().sorted(BY_TITLE).toList());
            case Ask.HoldersOf(@Nullable Role role) -> PeopleAnswerer.holders(knowledge, role, teamContext);
            case Ask.HeldBy(var user) -> PeopleAnswerer.held(knowledge, user, teamContext, contexts);
            case Ask.ForOneself wanted -> new Answer.ForOneself(wanted);
            case Ask.Help() -> guide();
            case Ask.Chat(SmallTalk kind) -> new Answer.Reply(kind);
        };
    }

    /// How to ask, for a help card or a Home tab.
    public Answer.Guide guide() {
        var snapshot = current.snapshot();
        return new Answer.Guide(glances(snapshot.knowledge()), examples(snapshot.knowledge()), snapshot.subcommands());
    }

    private static Answer about(Entry entry, TeamContext teamContext, @Nullable Evidence evidence) {
        return switch (entry) {
            case Responsibility responsibility ->
                new Answer.Ownership(responsibility, PeopleAnswerer.local(responsibility, teamContext), evidence);
            case Topic topic -> new Answer.Explanation(topic, evidence);
        };
    }

    private static Answer profile(KnowledgeBase knowledge, Ask.RoleOverview ask) {
        var role = ask.role();
        var owned = knowledge.responsibilities().stream()
                .filter(each -> owner(each, ask.framework()).equals(role))
                .toList();
        var shared = knowledge.responsibilities().stream()
                .filter(each -> owner(each, ask.framework()) instanceof Owner.Shared
                        && each.parts().containsKey(role))
                .sorted(BY_TITLE)
                .toList();
        return new Answer.RoleProfile(
                role,
                ask.framework(),
                knowledge.overview(role).orElse(null),
                glances(knowledge, role),
                byArea(knowledge, owned),
                shared,
                ask.evidence());
    }

    private static Owner owner(Responsibility responsibility, @Nullable Framework framework) {
        return framework == null
                ? responsibility.owner()
                : responsibility.view(framework).map(FrameworkPosition::owner).orElse(responsibility.owner());
    }

    private static Answer frameworks(KnowledgeBase knowledge, Ask.CompareFrameworks ask) {
        var silent = knowledge.frameworks().stream()
                .filter(framework -> ask.responsibility().view(framework).isEmpty())
                .toList();
        return new Answer.FrameworksSay(ask.responsibility(), knowledge.defaultView(), silent, ask.evidence());
    }

    private static SequencedMap<String, List<Responsibility>> byArea(
            KnowledgeBase knowledge, List<Responsibility> responsibilities) {
        var areas = new LinkedHashMap<String, List<Responsibility>>();
        responsibilities.forEach(each -> areas.computeIfAbsent(
                        knowledge.areas().getOrDefault(each.area(), each.area()), _ -> new ArrayList<>())
                .add(each));
        areas.replaceAll((_, inArea) -> inArea.stream().sorted(BY_TITLE).toList());
        return areas;
    }

    private static List<Answer.RoleGlance> glances(KnowledgeBase knowledge) {
        return knowledge.mainRoles().stream()
                .map(role -> new Answer.RoleGlance(role, glances(knowledge, role)))
                .toList();
    }

    private static List<Answer.Glance> glances(KnowledgeBase knowledge, Role role) {
        return role.focusGroups().stream()
                .map(group -> glance(knowledge, group))
                .toList();
    }

    private static Answer.Glance glance(KnowledgeBase knowledge, FocusGroup group) {
        var entries = group.entries().stream()
                .flatMap(id -> knowledge.entry(id).stream())
                .toList();
        return new Answer.Glance(group.title(), group.summary(), entries);
    }

    private static List<String> examples(KnowledgeBase knowledge) {
        return knowledge.examples().stream()
                .map(each -> each.questions().getFirst())
                .limit(EXAMPLES)
                .toList();
    }
}
