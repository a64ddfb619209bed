package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.blocks.BlockFactory;

/// Renders what is due for review in short: the longest overdue, and a button for all of them.
public final class ReviewSection {

    private static final int SHOWN = 3;

    private ReviewSection() {}

    /// Empty if nothing is due.
    public static List<LayoutBlock> of(List<DueEntry> due) {
        var count = ReviewList.count(due);
        return due.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(count == 0 ? text("reviews.today") : text("reviews.counted", count)),
                        ReviewRow.all(due.stream().limit(SHOWN).toList(), ReviewAction.Place.HOME),
                        due.size() > SHOWN
                                ? BlockFactory.buttons(
                                        List.of(new ReviewAction.Page(0).button(text("reviews.all", due.size()))))
                                : List.of());
    }
}
