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
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;

/// Builders for modals that keep Slack's limits.
public final class ModalBlocks {

    private static final int MAX_TITLE = 24;
    private static final int MAX_BLOCKS = 100;
    private static final String NOTICE = "notice";

    private ModalBlocks() {}

    /// A modal with a submit button.
    ///
    /// @param callback the callback id
    /// @param memo the private metadata, up to 3,000 characters
    public static View form(String callback, String title, String submit, String memo, List<LayoutBlock> blocks) {
        return modal(title, MessageCatalog.text("cancel"), blocks)
                .callbackId(callback)
                .privateMetadata(memo)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Truncation.plain(submit, MAX_TITLE))
                        .build())
                .build();
    }

    /// The submitted form with a notice at the top, so that it can be submitted again.
    public static View withNotice(View submitted, String sentence) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(SectionBlock.builder()
                .blockId(NOTICE)
                .text(MarkdownTextObject.builder()
                        .text(Mrkdwn.bold(sentence))
                        .verbatim(true)
                        .build())
                .build());
        Stream.ofNullable(submitted.getBlocks())
                .flatMap(List::stream)
                .filter(block -> !NOTICE.equals(block.getBlockId()))
                .forEach(blocks::add);
        return form(
                submitted.getCallbackId(),
                submitted.getTitle().getText(),
                submitted.getSubmit() == null
                        ? MessageCatalog.text("save")
                        : submitted.getSubmit().getText(),
                submitted.getPrivateMetadata(),
                blocks);
    }

    public static View readOnly(String title, List<LayoutBlock> blocks) {
        return modal(title, MessageCatalog.text("modal.close"), blocks).build();
    }

    /// With the default title.
    public static View readOnly(List<LayoutBlock> blocks) {
        return readOnly(MessageCatalog.text("modal.title"), blocks);
    }

    /// With the default title.
    public static View message(String sentence) {
        return message(MessageCatalog.text("modal.title"), sentence);
    }

    public static View message(String title, String sentence) {
        return readOnly(title, BlockFactory.text(Mrkdwn.escape(sentence)));
    }

    private static ViewBuilder modal(String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Truncation.plain(title, MAX_TITLE))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(Truncation.plain(close, MAX_TITLE))
                        .build())
                .blocks(List.copyOf(blocks.subList(0, Math.min(blocks.size(), MAX_BLOCKS))));
    }
}
