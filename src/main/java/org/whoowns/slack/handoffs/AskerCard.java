package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Surface;

/// Renders what whoever asked is told.
final class AskerCard {

    private AskerCard() {}

    /// @param names of those who are asked
    /// @param isNamed whether they are told who asked
    static SlackMessage forwarded(HandoffKey key, String names, boolean isInThread, boolean isNamed) {
        var sentence = text(isInThread ? "handoff.forwarded.thread" : "handoff.forwarded.direct", names);
        var all = isNamed ? sentence + " " + text("handoff.named", names) : sentence;
        var label = isNamed ? text("handoff.name.undo") : text("handoff.name", names);
        return SlackMessage.of(all)
                .withBlocks(BlockFactory.buttons(List.of(new HandoffAction.NameMe(key.id(), !isNamed).button(label))));
    }

    static SlackMessage byEntry(HandoffCase of, String by, Answer answer) {
        var lead = escape(text("handoff.answer", by, of.handoff().question()));
        return AnswerCard.of(answer, 0, Surface.MESSAGE).withLead(lead);
    }

    static SlackMessage inWords(HandoffCase of, String by, String words) {
        var markup = escape(text("handoff.answer", by, of.handoff().question())) + "\n> "
                + escape(words).replace("\n", "\n> ");
        List<LayoutBlock> blocks = BlockFactory.text(markup);
        return new SlackMessage(markup, blocks);
    }

    static SlackMessage givenUp(HandoffCase of, boolean wasAsked) {
        return SlackMessage.of(text(
                wasAsked ? "handoff.given.up" : "handoff.nobody.left",
                of.handoff().question()));
    }
}
