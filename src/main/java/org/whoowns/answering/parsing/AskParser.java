package org.whoowns.answering.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;

/// Reads from an utterance what the person wants.
///
/// The order matters: a subcommand is one only when it is the whole text, and small talk gives way to an entry that
/// is meant. Safe to share between threads.
public final class AskParser {

    private final KnowledgeBase knowledge;
    private final SubcommandParser subcommands;
    private final FrameworkMentionParser frameworks;

    public AskParser(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.subcommands = new SubcommandParser(knowledge);
        this.frameworks = new FrameworkMentionParser(knowledge);
    }

    /// The subcommands there are, in the order in which the help shows them.
    public List<Subcommand> subcommands() {
        return subcommands.shown();
    }

    /// What is asked, apart from the framework whose view is wanted; nothing where no one framework is named.
    public Optional<String> withoutFramework(String utterance) {
        return frameworks.without(utterance);
    }

    /// @param match what the utterance comes nearest to
    public Ask read(String utterance, Match match) {
        return subcommands
                .read(utterance)
                .orElseGet(() -> utterance.isBlank() ? new Ask.Help() : ask(utterance, match));
    }

    private Ask ask(String utterance, Match match) {
        return switch (match) {
            case Match.Confident(Candidate best, var _) ->
                about(knowledge, best.entry(), frameworks.read(utterance), best.evidence());
            case Match.Ambiguous(var choices, var _) ->
                chat(utterance, new Ask.Choice(choices, frameworks.read(utterance)));
            case Match.Unknown(var nearest) -> chat(utterance, new Ask.NothingKnown(nearest));
        };
    }

    private static Ask chat(String utterance, Ask otherwise) {
        return SmallTalkDetector.SHIPPED.read(utterance).orElse(otherwise);
    }

    /// The ask for an entry: an overview of a role or a comparison where the entry is one.
    ///
    /// @param evidence what led to it; null where the person picked it
    public static Ask about(
            KnowledgeBase knowledge, Entry entry, FrameworkMention mention, @Nullable Evidence evidence) {
        if (entry instanceof Responsibility responsibility) {
            return switch (mention) {
                case FrameworkMention.None() -> new Ask.AboutEntry(responsibility, evidence);
                case FrameworkMention.One(var framework) -> new Ask.FrameworkView(responsibility, framework, evidence);
                case FrameworkMention.Several() -> new Ask.CompareFrameworks(responsibility, evidence);
            };
        }
        if (knowledge.comparison().filter(entry::equals).isPresent()) {
            return new Ask.CompareRoles(entry, evidence);
        }
        var framework = mention instanceof FrameworkMention.One(var one) ? one : null;
        return knowledge.mainRoles().stream()
                .filter(role -> entry.id().equals(role.topic()))
                .findFirst()
                .<Ask>map(role -> new Ask.RoleOverview(role, framework, evidence))
                .orElseGet(() -> new Ask.AboutEntry(entry, evidence));
    }
}
