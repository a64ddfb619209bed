package org.whoowns.answering;

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
/// is meant.
final class AskReader {

    private final Snapshot snapshot;

    AskReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Understanding read(String utterance) {
        var match = snapshot.match(utterance);
        var subcommand = snapshot.subcommands().read(utterance);
        if (subcommand.isPresent()) {
            return new Understanding(subcommand.get(), match);
        }
        if (utterance.isBlank()) {
            return new Understanding(new Ask.Help(), match);
        }
        return new Understanding(ask(utterance, match), match);
    }

    private Ask ask(String utterance, Match match) {
        return switch (match) {
            case Match.Confident(Candidate best, var _) -> about(utterance, best.entry(), best.evidence());
            case Match.Ambiguous(var choices, var _) -> chat(utterance, new Ask.Choice(choices));
            case Match.Unknown(var nearest) -> chat(utterance, new Ask.NothingKnown(nearest));
        };
    }

    private static Ask chat(String utterance, Ask otherwise) {
        return ChatPhrases.SHIPPED.read(utterance).orElse(otherwise);
    }

    private Ask about(String utterance, Entry entry, @Nullable Evidence evidence) {
        return entry instanceof Responsibility responsibility
                ? snapshot.frameworks().read(utterance, responsibility, evidence)
                : about(snapshot.knowledge(), entry, evidence);
    }

    /// The ask for an entry: an overview of a role or a comparison where the entry is one.
    static Ask about(KnowledgeBase knowledge, Entry entry, @Nullable Evidence evidence) {
        if (knowledge.comparison().filter(entry::equals).isPresent()) {
            return new Ask.CompareRoles(entry, evidence);
        }
        return knowledge.mainRoles().stream()
                .filter(role -> entry.id().equals(role.topic()))
                .findFirst()
                .<Ask>map(role -> new Ask.RoleOverview(role, evidence))
                .orElseGet(() -> new Ask.AboutEntry(entry, evidence));
    }
}
