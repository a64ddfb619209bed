package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Local;
import org.whoowns.answering.Wording;
import org.whoowns.answering.text.LocalText;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The cards of single entries.
final class EntryCards {

    private EntryCards() {}

    /// @param people how people in it are written
    static Card ownership(Responsibility responsibility, Local local, @Nullable Evidence evidence, LocalText people) {
        return Card.of(
                Why.line(responsibility, evidence),
                Kit.header(LocalText.headline(responsibility, local)),
                here(local, people),
                Kit.quiet(Mrkdwn.escape(LocalText.basis(responsibility, local))),
                Kit.paragraphs(Mrkdwn.paragraphs(responsibility.body())),
                parts(responsibility, LocalText.owner(responsibility, local)),
                notes(LocalText.notes(responsibility, local)));
    }

    /// What is known of the place stands out; that nothing is known does not.
    private static List<LayoutBlock> here(Local local, LocalText people) {
        var text = people.of(local);
        return local instanceof Local.Known(var ownership, var _)
                        && (ownership.team() != null || ownership.agreement() != null)
                ? Kit.text(text)
                : Kit.quiet(text);
    }

    static Card explanation(Topic topic, @Nullable Evidence evidence) {
        return Card.of(
                Why.line(topic, evidence), Kit.header(topic.title()), Kit.paragraphs(Mrkdwn.paragraphs(topic.body())));
    }

    /// Both sides of the boundary, the owner's first.
    private static List<LayoutBlock> parts(Responsibility responsibility, Owner owner) {
        var sides = new ArrayList<String>();
        responsibility.parts().forEach((role, part) -> {
            var side = Mrkdwn.bold(role.title()) + "\n" + Mrkdwn.escape(part);
            sides.add(role.equals(owner) ? 0 : sides.size(), side);
        });
        return Kit.sideBySide(sides);
    }

    /// Sentences whose first words stand out.
    static List<LayoutBlock> notes(List<Wording.Note> notes) {
        return notes.stream()
                .flatMap(note -> Kit.text(Mrkdwn.bold(note.lead()) + " " + Mrkdwn.escape(note.rest())).stream())
                .toList();
    }

    /// Those of the sentences that say something.
    static List<LayoutBlock> sentences(String... sentences) {
        return Stream.of(sentences)
                .flatMap(sentence -> Kit.text(Mrkdwn.escape(sentence)).stream())
                .toList();
    }
}
