package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/// The cards of single entries.
final class EntryCards {

    private EntryCards() {}

    /// @param people how people in it are written
    static CardLayout ownership(
            Responsibility responsibility, LocalOwnership local, @Nullable Evidence evidence, OwnershipText people) {
        return CardLayout.of(
                ProvenanceLine.line(responsibility, evidence),
                BlockFactory.header(OwnershipText.headline(responsibility, local)),
                here(local, people),
                BlockFactory.context(Mrkdwn.escape(OwnershipText.basis(responsibility, local))),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(responsibility.body())),
                parts(responsibility, OwnershipText.owner(responsibility, local)),
                notes(OwnershipText.notes(responsibility, local)));
    }

    /// What is known of the place stands out; that nothing is known does not.
    private static List<LayoutBlock> here(LocalOwnership local, OwnershipText people) {
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

    /// Both sides of the boundary, the owner's first.
    private static List<LayoutBlock> parts(Responsibility responsibility, Owner owner) {
        var sides = new ArrayList<String>();
        responsibility.parts().forEach((role, part) -> {
            var side = Mrkdwn.bold(role.title()) + "\n" + Mrkdwn.escape(part);
            sides.add(role.equals(owner) ? 0 : sides.size(), side);
        });
        return BlockFactory.sideBySide(sides);
    }

    /// Sentences whose first words stand out.
    static List<LayoutBlock> notes(List<AnswerMessages.Note> notes) {
        return notes.stream()
                .flatMap(
                        note -> BlockFactory.text(Mrkdwn.bold(note.lead()) + " " + Mrkdwn.escape(note.rest())).stream())
                .toList();
    }

    /// Those of the sentences that say something.
    static List<LayoutBlock> sentences(String... sentences) {
        return Stream.of(sentences)
                .flatMap(sentence -> BlockFactory.text(Mrkdwn.escape(sentence)).stream())
                .toList();
    }
}
