package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.PayloadCodec;

/// The modals of reports: a page, the form that shares it, and its Markdown.
final class ContractModals {

    /// Callback id of the form that shares a page.
    static final String SHARE = "overview:share";

    static final String CHANNEL = "channel";
    static final PayloadCodec<ContractAction.Share> SHARED =
            new PayloadCodec<>(ContractAction.Share.class, 1, PayloadCodec.VIEW_METADATA);

    private ContractModals() {}

    /// A page of the report. Its heading becomes the modal's title.
    ///
    /// @param page the last one if there are fewer
    static View report(ReportLoader.Loaded loaded, int page) {
        var pages = loaded.pages();
        var at = Math.clamp(page, 0, pages.size() - 1);
        var blocks = BlockFactory.concat(
                pages.get(at),
                pages.size() == 1 ? List.of() : BlockFactory.context(escape(text("page.of", at + 1, pages.size()))),
                BlockFactory.buttons(buttons(loaded, at, pages.size())));
        return blocks.getFirst() instanceof HeaderBlock header
                ? ModalBlocks.readOnly(header.getText().getText(), blocks.subList(1, blocks.size()))
                : ModalBlocks.readOnly(blocks);
    }

    private static List<ButtonElement> buttons(ReportLoader.Loaded loaded, int page, int pages) {
        var buttons = new ArrayList<ButtonElement>();
        var reference = loaded.reference();
        if (page > 0) {
            buttons.add(new ContractAction.Show(reference, page - 1).button(text("previous")));
        }
        if (page + 1 < pages) {
            buttons.add(new ContractAction.Show(reference, page + 1).button(text("next")));
        }
        if (ContractReports.contracts(loaded.report()).findAny().isPresent()) {
            buttons.add(new ContractAction.Share(reference, page).button(text("contract.share")));
            buttons.add(new ContractAction.Export(reference).button(text("contract.export")));
        }
        return buttons;
    }

    static View share(ReportLoader.Loaded loaded, int page) {
        var memo = SHARED.write(new ContractAction.Share(loaded.reference(), page));
        return ModalBlocks.form(
                SHARE,
                text("contract.share"),
                text("share"),
                memo,
                List.of(InputBlocks.required(
                        CHANNEL,
                        text("contract.share.channel"),
                        InputBlocks.channelSelect(List.of(), 1, text("contract.share.choose")))));
    }

    /// Says where the page was posted.
    static SlackMessage shared(String channel) {
        // the mention replaces its placeholder after the rest is escaped
        var markup = escape(text("contract.shared.done", "\uFFFF")).replace("\uFFFF", Mention.channel(channel));
        return new SlackMessage(markup, BlockFactory.text(markup));
    }

    static View markdown(ReportLoader.Loaded loaded, PlainNames names) {
        var preformatted = RichTextPreformattedElement.builder()
                .elements(List.of(RichTextSectionElement.Text.builder()
                        .text(loaded.markdown(names))
                        .build()))
                .build();
        var block = RichTextBlock.builder().elements(List.of(preformatted)).build();
        return ModalBlocks.readOnly(
                text("contract.export"),
                BlockFactory.concat(
                        BlockFactory.text(escape(text("contract.export.hint"))), List.<LayoutBlock>of(block)));
    }
}
