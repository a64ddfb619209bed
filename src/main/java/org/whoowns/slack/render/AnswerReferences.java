package org.whoowns.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.Reference;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Topic;
import org.whoowns.teams.Team;

/// References that lead to an answer again.
final class AnswerReferences {

    private AnswerReferences() {}

    /// The reference that leads to the same answer again; null if there is none.
    static @Nullable Reference of(Answer answer) {
        return switch (answer) {
            case Answer.Detailed(var plain) -> {
                var of = of(plain);
                yield of == null || of instanceof Reference.ToDetails ? of : new Reference.ToDetails(of);
            }
            case Answer.Alternatives(var plain, var others, var _) -> {
                var chosen = of(plain);
                yield chosen == null ? null : new Reference.ToChoice(chosen, ids(others));
            }
            case Answer.Ownership ownership -> asked(ownership.verdict(), entry(ownership));
            case Answer.Holders holders -> new Reference.ToTeam(holders.team().id());
            case Answer.Held held -> new Reference.ToPerson(held.person());
            case Answer.Explanation explanation ->
                new Reference.ToEntry(explanation.topic().id(), null);
            case Answer.RoleProfile profile -> RoleCards.reference(profile.role(), profile.framework());
            case Answer.Comparison comparison ->
                new Reference.ToEntry(comparison.comparison().id(), null);
            case Answer.FrameworkSays says ->
                asked(
                        says.verdict(),
                        new Reference.ToFramework(
                                says.responsibility().id(), says.framework().id()));
            case Answer.FrameworksSay say ->
                new Reference.ToFrameworks(say.responsibility().id());
            case Answer.Contents _ -> new Reference.ToContents();
            default -> null;
        };
    }

    /// The reference to an answer in full; null if it has no more to say.
    static @Nullable Reference details(Answer answer) {
        var of = of(answer);
        return of == null ? null : new Reference.ToDetails(of);
    }

    /// The reference to an entry in the view that was asked for.
    static Reference of(Entry entry, FrameworkMention mention) {
        return switch (mention) {
            case FrameworkMention.One(var framework)
            when !(entry instanceof Topic) -> new Reference.ToFramework(entry.id(), framework.id());
            case FrameworkMention.Several() when !(entry instanceof Topic) -> new Reference.ToFrameworks(entry.id());
            default -> new Reference.ToEntry(entry.id(), null);
        };
    }

    /// The reference to one of several entries.
    static Reference choice(Entry chosen, List<? extends Entry> all, FrameworkMention mention) {
        var others = all.stream().filter(each -> !each.id().equals(chosen.id())).toList();
        return others.isEmpty() ? of(chosen, mention) : new Reference.ToChoice(of(chosen, mention), ids(others));
    }

    /// The entry of an answer.
    static Stream<Entry> entry(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership ownership -> Stream.of(ownership.responsibility());
            case Answer.Explanation explanation -> Stream.of(explanation.topic());
            case Answer.FrameworkSays says -> Stream.of(says.responsibility());
            case Answer.FrameworksSay say -> Stream.of(say.responsibility());
            case Answer.Comparison comparison -> Stream.of(comparison.comparison());
            case Answer.RoleProfile profile -> Stream.ofNullable(profile.overview());
            default -> Stream.empty();
        };
    }

    private static Reference entry(Answer.Ownership ownership) {
        var team = ownership.local() instanceof LocalOwnership.Known(var here, var _, var _) ? here.team() : null;
        return in(ownership, team);
    }

    /// The reference to the same answer in another team.
    static Reference inTeam(Answer.Ownership ownership, Team team) {
        return asked(ownership.verdict(), in(ownership, team));
    }

    private static Reference in(Answer.Ownership ownership, @Nullable Team team) {
        return new Reference.ToEntry(ownership.responsibility().id(), team == null ? null : team.id());
    }

    private static Reference asked(@Nullable Verdict verdict, Reference of) {
        return verdict == null ? of : new Reference.ToVerdict(of, verdict.question());
    }

    private static List<String> ids(List<? extends Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
