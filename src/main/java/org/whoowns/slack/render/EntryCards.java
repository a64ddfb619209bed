package org.whoowns.slack.render;

import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.text.AnswerLine;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.Excerpt;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.answering.text.ShortText;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders single entries, short or in full: who owns a responsibility, and explanations of topics.
final class EntryCards {

    private EntryCards() {}

    /// The answer line, the reason, both sides of the boundary, and one quiet line.
    ///
    /// @param people renders people for the surface
    static CardLayout brief(Answer.Ownership answer, OwnershipText people) {
        return CardLayout.of(
                BlockFactory.context(escape(ShortText.quietLine(answer))),
                BlockFactory.header(AnswerLine.of(answer)),
                BlockFactory.text(people.besideLine(answer.local())),
                BlockFactory.text(escape(ShortText.reason(answer))),
                sideBySide(ShortText.sides(answer), ": "));
    }

    /// Everything about a responsibility.
    ///
    /// @param people renders people for the surface
    static CardLayout detailed(Answer.Ownership answer, OwnershipText people) {
        var responsibility = answer.responsibility();
        var local = answer.local();
        return CardLayout.of(
                provenance(answer.overdue(), ProvenanceLine.line(responsibility, answer.evidence())),
                BlockFactory.header(AnswerLine.of(answer)),
                local(local, people),
                BlockFactory.context(escape(OwnershipText.basis(responsibility, local))),
                heading(ShortText.reasonsHeading(answer)),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(responsibility.body())),
                sideBySide(ShortText.parts(answer), "\n"),
                notes(OwnershipText.notes(responsibility, local)));
    }

    /// Prominent if a team or an agreement is known, small otherwise.
    private static List<LayoutBlock> local(LocalOwnership local, OwnershipText people) {
        var text = people.of(local);
        return local instanceof LocalOwnership.Known(var ownership, var _, var _)
                        && (ownership.team() != null || ownership.agreement() != null)
                ? BlockFactory.text(text)
                : BlockFactory.context(text);
    }

    static CardLayout brief(Answer.Explanation answer) {
        return CardLayout.of(
                BlockFactory.context(escape(ShortText.overdue(answer.overdue()))),
                BlockFactory.header(answer.topic().title()),
                BlockFactory.text(escape(Excerpt.lead(answer.topic().body()).text())));
    }

    static CardLayout detailed(Answer.Explanation answer) {
        return CardLayout.of(
                provenance(answer.overdue(), ProvenanceLine.line(answer.topic(), answer.evidence())),
                BlockFactory.header(answer.topic().title()),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(answer.topic().body())));
    }

    private static List<LayoutBlock> provenance(boolean overdue, List<LayoutBlock> line) {
        return BlockFactory.concat(BlockFactory.context(escape(ShortText.overdue(overdue))), line);
    }

    private static List<LayoutBlock> heading(String heading) {
        return heading.isEmpty() ? List.of() : BlockFactory.text(Mrkdwn.bold(heading));
    }

    private static List<LayoutBlock> sideBySide(Map<Role, String> parts, String separator) {
        return BlockFactory.sideBySide(parts.entrySet().stream()
                .map(part -> Mrkdwn.bold(part.getKey().title()) + separator + escape(part.getValue()))
                .toList());
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
