package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;

/// Cuts blocks to the size of a message. Slack accepts 50 blocks with about 13,000 characters in total.
final class MessageTruncation {

    private static final int BLOCKS = 48;
    private static final int CHARACTERS = 11_000;

    private MessageTruncation() {}

    /// As many blocks as fit, followed by a hint where to find the rest.
    static SlackMessage of(List<LayoutBlock> blocks) {
        var shown = new ArrayList<LayoutBlock>();
        var fullText = new StringBuilder();
        for (var block : blocks) {
            var words = plain(block);
            if (shown.size() == BLOCKS || fullText.length() + words.length() > CHARACTERS) {
                var rest = escape(MessageCatalog.text("overview.rest"));
                shown.addAll(BlockFactory.context(rest));
                fullText.append(rest);
                break;
            }
            shown.add(block);
            fullText.append(words).append("\n\n");
        }
        return new SlackMessage(fullText.toString().strip(), shown);
    }

    private static String plain(LayoutBlock block) {
        return switch (block) {
            case HeaderBlock header -> escape(header.getText().getText());
            case SectionBlock section ->
                Stream.concat(
                                Stream.ofNullable(section.getText()),
                                Stream.ofNullable(section.getFields()).flatMap(List::stream))
                        .map(TextObject::getText)
                        .collect(joining("\n\n"));
            case ContextBlock context ->
                context.getElements().getFirst() instanceof MarkdownTextObject text ? text.getText() : "";
            default -> "";
        };
    }
}
