package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.render.blocks.TableBlock;

/// The cards of what frameworks say.
final class FrameworkCards {

    private FrameworkCards() {}

    static Card one(Answer.FrameworkSays says) {
        var responsibility = says.responsibility();
        return Card.of(
                Why.line(responsibility, says.evidence()),
                Kit.header(Wording.headline(says)),
                EntryCards.sentences(Wording.remarks(says).toArray(String[]::new)),
                Kit.paragraphs(Mrkdwn.paragraphs(responsibility.body())));
    }

    static Card all(Answer.FrameworksSay say, Surface surface) {
        var responsibility = say.responsibility();
        return Card.of(
                Why.line(responsibility, say.evidence()),
                Kit.header(Sentence.FRAMEWORKS_COMPARED.text(responsibility.title())),
                rows(Wording.rows(say), surface),
                EntryCards.sentences(Wording.silent(say)),
                EntryCards.notes(Wording.disagreement(responsibility).stream().toList()));
    }

    /// A table where Slack shows one, which is in messages alone; else, and where it would be too much for one, texts
    /// side by side.
    private static List<LayoutBlock> rows(List<Wording.Row> rows, Surface surface) {
        var cells = rows.stream()
                .map(row -> List.of(row.view(), row.owner(), row.note()))
                .toList();
        return surface.showsTables() && TableBlock.holds(cells)
                ? List.of(TableBlock.of(Wording.COLUMNS, cells))
                : Kit.sideBySide(rows.stream().map(FrameworkCards::row).toList());
    }

    private static String row(Wording.Row row) {
        return Stream.of(Mrkdwn.bold(row.view()), Mrkdwn.escape(row.owner()), Mrkdwn.escape(row.note()))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
