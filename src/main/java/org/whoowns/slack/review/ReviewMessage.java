package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import java.util.List;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;

/// The message that a curator gets: what is due for review, up to a limit.
final class ReviewMessage {

    private static final int SHOWN = 10;

    private ReviewMessage() {}

    /// @param due all that is due
    static SlackMessage of(List<DueEntry> due) {
        return of(due.stream().limit(SHOWN).toList(), due.size() - SHOWN);
    }

    /// @param more how many are due beside those that are shown
    static SlackMessage of(List<DueEntry> shown, int more) {
        var lead = text("reviews.lead");
        var ids = shown.stream().map(each -> each.entry().id()).toList();
        return new SlackMessage(
                escape(lead),
                BlockFactory.concat(
                        BlockFactory.text(escape(lead)),
                        ReviewRow.all(shown, new ReviewAction.Place(null, ids)),
                        more <= 0
                                ? List.of()
                                : BlockFactory.buttons(
                                        List.of(new ReviewAction.Page(0).button(text("reviews.more", more)))),
                        BlockFactory.context(escape(text("reviews.monthly")))));
    }
}
