package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/// What one message shows.
///
/// @param text says all that the blocks say, for screen readers and notifications
public record SlackMessage(String text, List<LayoutBlock> blocks) {

    public SlackMessage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a message without text says nothing to a screen reader");
        }
        blocks = List.copyOf(blocks);
    }

    /// A sentence of ours and nothing else.
    public static SlackMessage of(String sentence) {
        var escaped = Mrkdwn.escape(sentence);
        return new SlackMessage(escaped, BlockFactory.text(escaped));
    }

    /// The message with a quiet line of our markup under it.
    public SlackMessage with(String line) {
        return new SlackMessage(
                text + "\n\n" + line,
                Stream.concat(blocks.stream(), BlockFactory.context(line).stream())
                        .toList());
    }
}
