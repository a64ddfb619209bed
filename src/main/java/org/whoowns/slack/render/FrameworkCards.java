package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The cards of what frameworks say.
///
/// They are set side by side as fields and not in a table, which Slack shows in messages alone and not in modals.
final class FrameworkCards {

    private FrameworkCards() {}

    static Card one(Answer.FrameworkSays says) {
        var view = says.view();
        var responsibility = says.responsibility();
        return Card.of(
                Why.line(responsibility, says.evidence()),
                Kit.header(Wording.headline(says)),
                EntryCards.sentences(
                        view == null || view.note() == null ? "" : view.note(),
                        view != null && view.inferred() ? Sentence.FRAMEWORK_INFERRED.text() : "",
                        Sentence.FRAMEWORK_DEFAULT.text(Wording.headline(responsibility))),
                Kit.paragraphs(Mrkdwn.paragraphs(responsibility.body())));
    }

    static Card all(Answer.FrameworksSay say) {
        var responsibility = say.responsibility();
        return Card.of(
                Why.line(responsibility, say.evidence()),
                Kit.header(Sentence.FRAMEWORKS_COMPARED.text(responsibility.title())),
                Kit.sideBySide(
                        Wording.rows(say).stream().map(FrameworkCards::row).toList()),
                EntryCards.sentences(Wording.silent(say), Wording.disagreement(responsibility)));
    }

    private static String row(Wording.Row row) {
        return Stream.of(Mrkdwn.bold(row.view()), Mrkdwn.escape(row.owner()), Mrkdwn.escape(row.note()))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
