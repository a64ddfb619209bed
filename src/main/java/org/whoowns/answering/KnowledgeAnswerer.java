package org.whoowns.answering;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Role;

/// Answers from the knowledge alone, without teams.
public final class KnowledgeAnswerer {

    private static final int EXAMPLES = 4;
    private static final Comparator<Entry> BY_TITLE = Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER);

    private KnowledgeAnswerer() {}

    /// The guide on how to ask, for a help card or a Home tab.
    public static Answer.Guide guide(Snapshot snapshot) {
        var knowledge = snapshot.knowledge();
        var examples = knowledge.examples().stream()
                .limit(EXAMPLES)
                .map(each -> each.questions().getFirst())
                .toList();
        return new Answer.Guide(glances(knowledge), examples, snapshot.subcommands());
    }

    public static Answer.RoleProfile profile(KnowledgeBase knowledge, Ask.RoleOverview ask) {
        var role = ask.role();
        var owned = knowledge.responsibilities().stream()
                .filter(each -> each.ownerIn(ask.framework()).equals(role))
                .toList();
        var shared = knowledge.responsibilities().stream()
                .filter(each -> each.ownerIn(ask.framework()) instanceof Owner.Shared
                        && each.parts().containsKey(role))
                .sorted(BY_TITLE)
                .toList();
        return new Answer.RoleProfile(
                role,
                ask.framework(),
                knowledge.overview(role).orElse(null),
                glances(knowledge, role),
                knowledge.byArea(owned),
                shared,
                ask.evidence());
    }

    static Answer frameworks(KnowledgeBase knowledge, Ask.CompareFrameworks ask) {
        var silent = knowledge.frameworks().stream()
                .filter(framework -> ask.responsibility().position(framework).isEmpty())
                .toList();
        return new Answer.FrameworksSay(ask.responsibility(), knowledge.defaultView(), silent, ask.evidence());
    }

    static Answer contents(KnowledgeBase knowledge) {
        return new Answer.Contents(
                knowledge.byArea(knowledge.responsibilities()),
                knowledge.topics().stream().sorted(BY_TITLE).toList());
    }

    static Answer comparison(KnowledgeBase knowledge, Ask.CompareRoles ask) {
        return new Answer.Comparison(ask.comparison(), glances(knowledge), ask.evidence());
    }

    static Answer framework(Ask.FrameworkView ask, @Nullable RoleQuestion asked) {
        var responsibility = ask.responsibility();
        var position = responsibility.position(ask.framework()).orElse(null);
        var verdict = asked == null ? null : Verdict.of(asked, responsibility, responsibility.ownerIn(ask.framework()));
        return new Answer.FrameworkSays(responsibility, ask.framework(), position, ask.evidence(), verdict);
    }

    private static List<Answer.RoleGlance> glances(KnowledgeBase knowledge) {
        return knowledge.mainRoles().stream()
                .map(role -> new Answer.RoleGlance(role, glances(knowledge, role)))
                .toList();
    }

    private static List<Answer.Glance> glances(KnowledgeBase knowledge, Role role) {
        return role.focusGroups().stream()
                .map(group -> new Answer.Glance(
                        group.title(),
                        group.summary(),
                        group.entries().stream()
                                .flatMap(id -> knowledge.entry(id).stream())
                                .toList()))
                .toList();
    }

    /// Which frameworks the answer is about.
    static FrameworkMention mention(Answer answer) {
        return switch (answer) {
            case Answer.FrameworkSays says -> new FrameworkMention.One(says.framework());
            case Answer.FrameworksSay _ -> FrameworkMention.SEVERAL;
            default -> FrameworkMention.NONE;
        };
    }
}
