package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.teams.ledger.Actor;

/// Handles the command that tells what is due for review.
@Singleton
final class ReviewCommand implements BotCommandHandler {

    private final ReviewList reviews;
    private final ActorResolver actors;

    ReviewCommand(ReviewList reviews, ActorResolver actors) {
        this.reviews = reviews;
        this.actors = actors;
    }

    @Override
    public Ask.BotCommand.Name name() {
        return Ask.BotCommand.Name.REVIEWS;
    }

    @Override
    public boolean isOffered(QuestionContext context) {
        return ReviewLedger.mayReview(actor(context));
    }

    @Override
    public SlackMessage handle(QuestionContext context) {
        var actor = actor(context);
        if (!ReviewLedger.mayReview(actor)) {
            return SlackMessage.of(escape(text("reviews.refused")));
        }
        var due = reviews.of(actor);
        var count = ReviewList.count(due);
        if (count == 0) {
            return SlackMessage.of(escape(text("reviews.none")));
        }
        var counted = escape(text("reviews.counted", count));
        return new SlackMessage(
                counted,
                BlockFactory.concat(
                        BlockFactory.text(counted),
                        BlockFactory.buttons(
                                List.of(new ReviewAction.Page(0).button(text("reviews.all", due.size()))))));
    }

    private Actor actor(QuestionContext context) {
        return actors.forAnswer(Requester.in(context.workspace(), context.user(), null));
    }
}
