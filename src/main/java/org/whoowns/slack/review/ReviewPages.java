package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;

/// Modal with a page of what is due for review.
final class ReviewPages {

    private static final int PAGE = 8;

    private ReviewPages() {}

    static View of(List<DueEntry> due, int wanted) {
        var pages = Math.max(1, (due.size() + PAGE - 1) / PAGE);
        // the last ones of the page may be done
        var page = Math.clamp(wanted, 0, pages - 1);
        var shown = due.stream().skip((long) page * PAGE).limit(PAGE).toList();
        return ModalBlocks.readOnly(
                text("reviews.title"),
                BlockFactory.concat(
                        shown.isEmpty()
                                ? BlockFactory.text(escape(text("reviews.none")))
                                : ReviewRow.all(shown, ReviewAction.Place.page(page)),
                        pages == 1 ? List.of() : BlockFactory.context(escape(text("page.of", page + 1, pages))),
                        BlockFactory.buttons(buttons(page, pages))));
    }

    private static List<ButtonElement> buttons(int page, int pages) {
        var buttons = new ArrayList<ButtonElement>();
        if (page > 0) {
            buttons.add(new ReviewAction.Page(page - 1).button(text("previous")));
        }
        if (page + 1 < pages) {
            buttons.add(new ReviewAction.Page(page + 1).button(text("next")));
        }
        return buttons;
    }
}
