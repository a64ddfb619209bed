package org.whoowns.slack.render;

import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders single entries: who owns a responsibility, and explanations of topics.
final class EntryCards {

    private EntryCards() {}

    /// @param people renders people for the surface
    static CardLayout ownership(
            Responsibility responsibility, LocalOwnership local, @Nullable Evidence evidence, OwnershipText people) {
        return CardLayout.of(
                ProvenanceLine.line(responsibility, evidence),
                BlockFactory.header(OwnershipText.headline(responsibility, local)),
                local(local, people),
                BlockFactory.context(escape(OwnershipText.basis(responsibility, local))),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(responsibility.body())),
                parts(responsibility, OwnershipText.owner(responsibility, local)),
                notes(OwnershipText.notes(responsibility, local)));
    }

    /// Prominent if a team or an agreement is known, small otherwise.
    private static List<LayoutBlock> local(LocalOwnership local, OwnershipText people) {
        var text = people.of(local);
        return local instanceof LocalOwnership.Known(var ownership, var _)
                        && (ownership.team() != null || ownership.agreement() != null)
                ? BlockFactory.text(text)
                : BlockFactory.context(text);
    }

    static CardLayout explanation(Topic topic, @Nullable Evidence evidence) {
        return CardLayout.of(
                ProvenanceLine.line(topic, evidence),
                BlockFactory.header(topic.title()),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(topic.body())));
    }

    /// Each role's part, the owner's first.
    private static List<LayoutBlock> parts(Responsibility responsibility, Owner owner) {
        var columns = new ArrayList<String>();
        responsibility.parts().forEach((role, part) -> {
            var column = Mrkdwn.bold(role.title()) + "\n" + escape(part);
            columns.add(role.equals(owner) ? 0 : columns.size(), column);
        });
        return BlockFactory.sideBySide(columns);
    }

    /// One section a note, with its lead in bold.
    static List<LayoutBlock> notes(Collection<AnswerMessages.Note> notes) {
        return notes.stream()
                .map(note -> Mrkdwn.bold(note.lead()) + " " + escape(note.rest()))
                .flatMap(note -> BlockFactory.text(note).stream())
                .toList();
    }

    /// One section a sentence; none for empty ones.
    static List<LayoutBlock> sentences(Collection<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> BlockFactory.text(escape(sentence)).stream())
                .toList();
    }
}
