package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TableBlock;

/// The cards of what frameworks say.
final class FrameworkCards {

    private FrameworkCards() {}

    static CardLayout one(Answer.FrameworkSays says) {
        var responsibility = says.responsibility();
        return CardLayout.of(
                ProvenanceLine.line(responsibility, says.evidence()),
                BlockFactory.header(AnswerMessages.headline(says)),
                EntryCards.sentences(AnswerMessages.remarks(says).toArray(String[]::new)),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(responsibility.body())));
    }

    static CardLayout all(Answer.FrameworksSay say, Surface surface) {
        var responsibility = say.responsibility();
        return CardLayout.of(
                ProvenanceLine.line(responsibility, say.evidence()),
                BlockFactory.header(MessageCatalog.text("frameworks.compared", responsibility.title())),
                rows(AnswerMessages.rows(say), surface),
                EntryCards.sentences(AnswerMessages.silent(say)),
                EntryCards.notes(
                        AnswerMessages.disagreement(responsibility).stream().toList()));
    }

    /// A table where Slack shows one, which is in messages alone; else, and where it would be too much for one, texts
    /// side by side.
    private static List<LayoutBlock> rows(List<AnswerMessages.Row> rows, Surface surface) {
        var cells = rows.stream()
                .map(row -> List.of(row.view(), row.owner(), row.note()))
                .toList();
        return surface.showsTables() && TableBlock.fits(cells)
                ? List.of(TableBlock.of(AnswerMessages.COLUMNS, cells))
                : BlockFactory.sideBySide(rows.stream().map(FrameworkCards::row).toList());
    }

    private static String row(AnswerMessages.Row row) {
        return Stream.of(Mrkdwn.bold(row.view()), Mrkdwn.escape(row.owner()), Mrkdwn.escape(row.note()))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
