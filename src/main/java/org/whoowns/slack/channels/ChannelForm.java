package org.whoowns.slack.channels;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.ChannelAction;
import org.whoowns.slack.render.actions.PayloadCodec;

/// Form in which a channel is chosen, or none.
final class ChannelForm {

    static final String CALLBACK = "channel:form";
    private static final String CHANNEL = "channel";
    private static final PayloadCodec<ChannelAction> CODEC =
            new PayloadCodec<>(ChannelAction.class, 1, PayloadCodec.VIEW_METADATA);

    private ChannelForm() {}

    /// @param channel that is chosen at first; null for none
    static View view(ChannelAction action, String title, String lead, @Nullable String channel) {
        return ModalBlocks.form(
                CALLBACK,
                title,
                text("save"),
                CODEC.write(action),
                BlockFactory.concat(
                        BlockFactory.text(escape(lead)),
                        List.<LayoutBlock>of(InputBlocks.optional(
                                CHANNEL,
                                text("channel.field"),
                                text("channel.hint"),
                                InputBlocks.oneChannel(channel, text("channel.choose"))))));
    }

    /// Empty for a form of another version.
    static Optional<ChannelAction> action(View view) {
        return CODEC.read(view.getPrivateMetadata());
    }

    static Optional<String> channel(View view) {
        return FormValues.of(view).channel(CHANNEL);
    }
}
