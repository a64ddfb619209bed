package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders an entry that is due for review, with what can be done about it.
final class ReviewRow {

    private ReviewRow() {}

    static List<LayoutBlock> of(DueEntry due, ReviewAction.Place place) {
        return BlockFactory.row(
                Mrkdwn.bold(due.entry().title()) + "\n" + String.join(" · ", facts(due)), buttons(due, place));
    }

    static List<LayoutBlock> all(List<DueEntry> due, ReviewAction.Place place) {
        return due.stream().flatMap(each -> of(each, place).stream()).toList();
    }

    private static List<String> facts(DueEntry due) {
        var facts = new ArrayList<String>();
        if (due.due() != null) {
            facts.add(text("reviews.was.due", Mention.day(due.due())));
        }
        if (due.needsWork()) {
            var note = due.review().note();
            facts.add(escape(note == null ? text("reviews.marked") : text("reviews.marked.note", note)));
        }
        var reviewed = due.entry().provenance().reviewed();
        if (facts.isEmpty() && reviewed != null) {
            facts.add(text("reviews.reviewed", Mention.day(reviewed)));
        }
        return facts;
    }

    private static List<ButtonElement> buttons(DueEntry due, ReviewAction.Place place) {
        var id = due.entry().id();
        var title = due.entry().title();
        var buttons = new ArrayList<ButtonElement>();
        if (!due.isDone()) {
            buttons.add(new ReviewAction.StillTrue(id, place).button(text("reviews.still.true"), title));
            buttons.add(new ReviewAction.NeedsWork(id, place)
                    .button(text(due.needsWork() ? "reviews.edit" : "reviews.needs.work"), title));
        }
        var review = due.review();
        var isRenewed = review.renewed() != null
                && review.renewed().equals(due.entry().provenance().reviewed());
        if (due.needsWork() || (due.isDone() && isRenewed)) {
            buttons.add(new ReviewAction.Undo(id, review.number(), place).button(text("undo"), title));
        }
        return buttons;
    }
}
