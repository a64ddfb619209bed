package org.whoowns.slack.contracts;

import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;

/// As much as one message takes. Slack takes 50 blocks, and about 13,000 characters in all of them together.
final class MessageTruncation {

    private static final int BLOCKS = 48;
    private static final int CHARACTERS = 11_000;

    private MessageTruncation() {}

    /// The blocks; where they are too many, as many as go in and where to find the rest.
    static SlackMessage of(List<LayoutBlock> blocks) {
        var shown = new ArrayList<LayoutBlock>();
        var said = new StringBuilder();
        for (var block : blocks) {
            var words = words(block);
            if (shown.size() == BLOCKS || said.length() + words.length() > CHARACTERS) {
                var rest = escape(MessageCatalog.text("overview.rest"));
                shown.addAll(BlockFactory.context(rest));
                said.append(rest);
                break;
            }
            shown.add(block);
            said.append(words).append("\n\n");
        }
        return new SlackMessage(said.toString().strip(), shown);
    }

    private static String words(LayoutBlock block) {
        return switch (block) {
            case HeaderBlock header -> escape(header.getText().getText());
            case SectionBlock section -> section.getText().getText();
            case ContextBlock context ->
                context.getElements().getFirst() instanceof MarkdownTextObject text ? text.getText() : "";
            default -> "";
        };
    }
}
