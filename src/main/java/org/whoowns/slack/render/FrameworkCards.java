package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.AnswerLine;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TableBlock;

/// Renders what frameworks say of a responsibility.
final class FrameworkCards {

    private FrameworkCards() {}

    static CardLayout one(Answer.FrameworkSays says, boolean details) {
        return CardLayout.of(
                details ? ProvenanceLine.line(says.responsibility(), says.evidence()) : List.of(),
                BlockFactory.header(AnswerLine.of(says)),
                EntryCards.sentences(AnswerMessages.remarks(says)),
                details
                        ? BlockFactory.paragraphs(
                                Mrkdwn.paragraphs(says.responsibility().body()))
                        : List.of());
    }

    static CardLayout all(Answer.FrameworksSay say, Surface surface) {
        var responsibility = say.responsibility();
        return CardLayout.of(
                ProvenanceLine.line(responsibility, say.evidence()),
                BlockFactory.header(text("frameworks.compared", responsibility.title())),
                rows(AnswerMessages.rows(say), surface),
                BlockFactory.text(escape(AnswerMessages.silent(say))),
                EntryCards.notes(
                        AnswerMessages.disagreement(responsibility).stream().toList()));
    }

    /// A table in messages; in views, and if a table would be too large, texts side by side.
    private static List<LayoutBlock> rows(List<AnswerMessages.Row> rows, Surface surface) {
        var cells = rows.stream()
                .map(row -> List.of(row.view(), row.owner(), row.note()))
                .toList();
        return surface != Surface.MODAL && TableBlock.fits(cells)
                ? List.of(TableBlock.of(AnswerMessages.COLUMNS, cells))
                : BlockFactory.sideBySide(rows.stream().map(FrameworkCards::row).toList());
    }

    private static String row(AnswerMessages.Row row) {
        return Stream.of(Mrkdwn.bold(row.view()), escape(row.owner()), escape(row.note()))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
