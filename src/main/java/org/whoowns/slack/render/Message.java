package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// What one message shows.
///
/// @param text says all that the blocks say, for screen readers and notifications
public record Message(String text, List<LayoutBlock> blocks) {

    public Message {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a message without text says nothing to a screen reader");
        }
        blocks = List.copyOf(blocks);
    }

    /// A sentence of ours and nothing else.
    public static Message of(String sentence) {
        var escaped = Mrkdwn.escape(sentence);
        return new Message(escaped, Kit.text(escaped));
    }

    /// The message with a quiet line of our markup under it.
    public Message with(String line) {
        return new Message(
                text + "\n\n" + line,
                Stream.concat(blocks.stream(), Kit.quiet(line).stream()).toList());
    }
}
