package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.View.ViewBuilder;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.text.MessageCatalog;

/// Windows of ours, none of which can break a limit.
public final class ModalBlocks {

    private static final int TITLE = 24;
    private static final int BLOCKS = 100;
    private static final String NOTICE = "notice";

    private ModalBlocks() {}

    /// A window to fill in, or to agree to.
    ///
    /// @param callback how we know it again
    /// @param memo what it has to remember, up to 3,000 characters
    public static View form(String callback, String title, String submit, String memo, List<LayoutBlock> blocks) {
        return window(title, MessageCatalog.text("cancel"), blocks)
                .callbackId(callback)
                .privateMetadata(memo)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Truncation.plain(submit, TITLE))
                        .build())
                .build();
    }

    /// The same window once more, with a sentence at its top: whatever it asks for can be done again.
    ///
    /// @param submitted as it came back
    public static View again(View submitted, String sentence) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(SectionBlock.builder()
                .blockId(NOTICE)
                .text(MarkdownTextObject.builder()
                        .text(Mrkdwn.bold(sentence))
                        .verbatim(true)
                        .build())
                .build());
        submitted.getBlocks().stream()
                .filter(block -> !NOTICE.equals(block.getBlockId()))
                .forEach(blocks::add);
        return form(
                submitted.getCallbackId(),
                submitted.getTitle().getText(),
                submitted.getSubmit().getText(),
                submitted.getPrivateMetadata(),
                blocks);
    }

    /// A window to read.
    public static View reading(String title, List<LayoutBlock> blocks) {
        return window(title, MessageCatalog.text("modal.close"), blocks).build();
    }

    /// A window that shows an answer, or whatever else has no title of its own.
    public static View reading(List<LayoutBlock> blocks) {
        return reading(MessageCatalog.text("modal.title"), blocks);
    }

    /// A window that says one thing, without a title of its own.
    public static View saying(String sentence) {
        return saying(MessageCatalog.text("modal.title"), sentence);
    }

    /// A window that says one thing.
    public static View saying(String title, String sentence) {
        return reading(title, BlockFactory.text(Mrkdwn.escape(sentence)));
    }

    private static ViewBuilder window(String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Truncation.plain(title, TITLE))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(Truncation.plain(close, TITLE))
                        .build())
                .blocks(List.copyOf(blocks.subList(0, Math.min(blocks.size(), BLOCKS))));
    }
}
