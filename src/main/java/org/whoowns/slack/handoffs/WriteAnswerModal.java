package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.PayloadCodec;

/// Form for an answer in words.
final class WriteAnswerModal {

    static final String CALLBACK = "handoff:write";
    static final String FIELD = "answer";
    private static final int MAX_WORDS = 2000;

    /// @param message the id of the message of the hand-off
    record Memo(String message) {}

    private static final PayloadCodec<Memo> CODEC = new PayloadCodec<>(Memo.class, 1, PayloadCodec.VIEW_METADATA);

    private WriteAnswerModal() {}

    static View view(HandoffCase of, HandoffMessage message) {
        var blocks = BlockFactory.concat(
                BlockFactory.text("> " + escape(of.handoff().question())),
                List.of(InputBlocks.required(
                        FIELD,
                        text("handoff.form.answer"),
                        InputBlocks.textInput(null, MAX_WORDS, true, text("handoff.form.hint")))));
        return ModalBlocks.form(
                CALLBACK,
                text("handoff.write"),
                text("handoff.form.send"),
                CODEC.write(new Memo(message.id())),
                blocks);
    }

    /// Empty for a form of an older version.
    static Optional<Memo> memo(View view) {
        return CODEC.read(view.getPrivateMetadata());
    }

    static String words(View view) {
        return FormValues.of(view).text(FIELD).strip();
    }
}
