package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/// Slack message.
///
/// @param text the whole content of the blocks, for screen readers and notifications
public record SlackMessage(String text, List<LayoutBlock> blocks) {

    public SlackMessage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a message needs text for screen readers");
        }
        blocks = List.copyOf(blocks);
    }

    /// @param sentence unescaped
    public static SlackMessage of(String sentence) {
        var escaped = Mrkdwn.escape(sentence);
        return new SlackMessage(escaped, BlockFactory.text(escaped));
    }

    /// Appends a context block.
    public SlackMessage withContext(String line) {
        return new SlackMessage(
                text + "\n\n" + line,
                Stream.concat(blocks.stream(), BlockFactory.context(line).stream())
                        .toList());
    }
}
