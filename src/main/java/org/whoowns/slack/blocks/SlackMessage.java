package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/// Slack message.
///
/// @param text the whole content of the blocks, for screen readers and notifications
public record SlackMessage(String text, List<LayoutBlock> blocks) {

    private static final int MAX_TEXT = 4_000;

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

    /// The text alone, cut at the length that Slack recommends.
    public SlackMessage withoutBlocks() {
        return new SlackMessage(Truncation.escaped(text, MAX_TEXT), List.of());
    }

    /// Puts a section before the message.
    ///
    /// @param markup mrkdwn
    public SlackMessage withLead(String markup) {
        return new SlackMessage(
                markup + "\n\n" + text,
                Stream.concat(BlockFactory.text(markup).stream(), blocks.stream())
                        .toList());
    }

    /// Appends a context block.
    public SlackMessage withContext(String line) {
        return new SlackMessage(
                text + "\n\n" + line,
                Stream.concat(blocks.stream(), BlockFactory.context(line).stream())
                        .toList());
    }

    /// Appends blocks that say nothing which screen readers need, such as buttons.
    public SlackMessage withBlocks(List<LayoutBlock> more) {
        return new SlackMessage(
                text, Stream.concat(blocks.stream(), more.stream()).toList());
    }
}
