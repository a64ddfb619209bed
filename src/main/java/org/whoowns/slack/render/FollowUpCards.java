package org.whoowns.slack.render;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.FollowUpText;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;

/// Renders answers to follow-ups.
final class FollowUpCards {

    private FollowUpCards() {}

    static SlackMessage of(Answer.Continued continued, int page, Surface surface) {
        var answer = continued.answer();
        return switch (continued.followUp()) {
            case FollowUp.Plain.SOURCE ->
                FollowUpText.entry(answer)
                        .map(entry -> source(continued, entry))
                        .orElseGet(() -> AnswerCard.of(answer, page, surface));
            case FollowUp.Plain.CHANGE -> change(answer, surface);
            case FollowUp.Plain.SHARE -> SlackMessage.of(text("follow.up.share"));
            default -> withLead(continued, page, surface);
        };
    }

    private static SlackMessage withLead(Answer.Continued continued, int page, Surface surface) {
        var card = AnswerCard.of(continued.answer(), page, surface);
        var lead = FollowUpText.lead(continued);
        return lead.isEmpty() ? card : card.withLead(escape(lead));
    }

    private static SlackMessage source(Answer.Continued continued, Entry entry) {
        return new SlackMessage(
                escape(AnswerText.of(continued)),
                BlockFactory.concat(
                        BlockFactory.text(escape(FollowUpText.source(entry))),
                        BlockFactory.context(escape(FollowUpText.basis(entry))),
                        ProvenanceLine.line(entry, null)));
    }

    /// The offer to record what the team does, with the button that opens the window. Rights are checked on the click.
    private static SlackMessage change(Answer answer, Surface surface) {
        var sentence = escape(FollowUpText.change(answer));
        var buttons =
                surface.isClickable() ? AnswerButtons.change(answer).stream().toList() : List.<ButtonElement>of();
        return new SlackMessage(
                sentence,
                BlockFactory.concat(
                        BlockFactory.text(sentence),
                        BlockFactory.buttons(buttons),
                        surface.isClickable() ? AnswerButtons.teamsToChange(answer) : List.of()));
    }
}
