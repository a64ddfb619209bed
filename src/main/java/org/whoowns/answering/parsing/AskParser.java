package org.whoowns.answering.parsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;

/// Parser of utterances to intents. Thread-safe.
///
/// A subcommand counts only as the whole text, and a confident match takes precedence over small talk.
public final class AskParser {

    /// More answers than that are too much to read at once.
    private static final int MAX_PARTS = 3;
    /// From this score on, the first of several choices is right more often than not.
    public static final double LIKELY = 0.4;

    private final KnowledgeBase knowledge;
    private final SubcommandParser subcommands;
    private final NearCommandParser nearCommands;
    private final FrameworkMentionParser frameworks;

    public AskParser(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.subcommands = new SubcommandParser(knowledge);
        this.nearCommands = new NearCommandParser(knowledge, subcommands.shown());
        this.frameworks = new FrameworkMentionParser(knowledge);
    }

    /// The subcommands in the order of the help.
    public List<Subcommand> subcommands() {
        return subcommands.shown();
    }

    /// The utterance without its framework; empty if it names none or several.
    public Optional<String> withoutFramework(String utterance) {
        return frameworks.without(utterance);
    }

    public boolean isSubcommand(String utterance) {
        return subcommands.parse(utterance).isPresent();
    }

    public Ask parse(String utterance, Match match) {
        return subcommands
                .parse(utterance)
                .or(() -> nearCommand(utterance, match))
                .orElseGet(() -> utterance.isBlank() ? new Ask.Help() : ask(utterance, match));
    }

    /// A phrase of the knowledge is never a command.
    private Optional<Ask> nearCommand(String utterance, Match match) {
        var isPhrase = match instanceof Match.Confident(Candidate best, var _)
                && NameKey.key(best.evidence().phrase()).equals(NameKey.key(utterance));
        return isPhrase
                ? Optional.empty()
                : nearCommands
                        .parse(utterance, match instanceof Match.Confident)
                        .map(Ask.class::cast);
    }

    private Ask ask(String utterance, Match match) {
        return switch (match) {
            case Match.Confident(Candidate best, var _) ->
                about(knowledge, best.entry(), frameworks.parse(utterance), best.evidence());
            case Match.Ambiguous(var choices, var _) ->
                smallTalk(utterance, new Ask.Choice(choices, frameworks.parse(utterance)));
            case Match.Unknown(var nearest, var limitation) ->
                smallTalk(utterance, new Ask.NothingKnown(nearest, limitation));
        };
    }

    /// The parts that have an answer of their own, if there are several; of the same answer the first.
    public Optional<Ask.Several> several(List<Ask.Part> parts) {
        var byEntry = new LinkedHashMap<Entry, Ask.Part>();
        for (var part : parts) {
            if (part.match() instanceof Match.Confident || isLikely(part.match())) {
                byEntry.putIfAbsent(part.match().candidates().getFirst().entry(), part);
            }
        }
        var isSure = byEntry.values().stream().anyMatch(part -> part.match() instanceof Match.Confident);
        return byEntry.size() < 2 || !isSure
                ? Optional.empty()
                : Optional.of(new Ask.Several(
                        byEntry.values().stream().limit(MAX_PARTS).toList(), byEntry.size() > MAX_PARTS));
    }

    private static boolean isLikely(Match match) {
        return match instanceof Match.Ambiguous(var choices, var _)
                && choices.getFirst().score() >= LIKELY;
    }

    private static Ask smallTalk(String utterance, Ask otherwise) {
        return SmallTalkDetector.SHIPPED.detect(utterance).orElse(otherwise);
    }

    /// The ask for an entry, which may be the overview of a role or the comparison of roles.
    ///
    /// @param evidence null if the user picked the entry
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
