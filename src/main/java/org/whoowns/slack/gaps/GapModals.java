package org.whoowns.slack.gaps;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapList;
import org.whoowns.learning.gap.GapState;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;

/// The modals of gaps: a page of their list, and a single one.
final class GapModals {

    /// Gaps on a page.
    static final int PAGE = 5;

    private GapModals() {}

    /// A gap that was just changed.
    ///
    /// @param before its state before that
    record Moved(Gap gap, GapState before) {}

    static View single(GapCard card, Gap gap) {
        return ModalBlocks.readOnly(text("gaps.one"), card.blocks(gap, null));
    }

    /// @param moved with a button to undo it; null if nothing was just changed
    static View page(GapCard card, GapList list, GapAction.Page page, @Nullable Moved moved) {
        var pages = pages(list);
        return ModalBlocks.readOnly(
                text("gaps.title"),
                BlockFactory.concat(
                        moved == null ? List.of() : notice(moved, page),
                        BlockFactory.header(heading(page.state(), list)),
                        list.gaps().isEmpty()
                                ? BlockFactory.text(escape(text("gaps.none")))
                                : list.gaps().stream()
                                        .flatMap(gap -> card.blocks(gap, page).stream())
                                        .toList(),
                        pages == 1 ? List.of() : BlockFactory.context(escape(text("page.of", page.page() + 1, pages))),
                        BlockFactory.buttons(buttons(page, pages))));
    }

    static int pages(GapList list) {
        return Math.max(1, (list.count() + PAGE - 1) / PAGE);
    }

    private static List<LayoutBlock> notice(Moved moved, GapAction.Page page) {
        var gap = moved.gap();
        var key = gap.state() == GapState.DISMISSED ? "gaps.dismissed.now" : "gaps.reopened.now";
        return List.of(BlockFactory.section(
                escape(text(key, GapCard.quoted(gap.utterance()))),
                new GapAction.Move(gap.id(), moved.before(), page).button(text("undo"))));
    }

    private static String heading(GapState state, GapList list) {
        var key = switch (state) {
            case OPEN, HANDED_ON -> "gaps.counted.open";
            case ANSWERED -> "gaps.counted.answered";
            case DISMISSED -> "gaps.counted.dismissed";
        };
        return text(key, GapSection.count(list));
    }

    private static List<ButtonElement> buttons(GapAction.Page page, int pages) {
        var buttons = new ArrayList<ButtonElement>();
        if (page.page() > 0) {
            buttons.add(new GapAction.Page(page.state(), page.page() - 1).button(text("previous")));
        }
        if (page.page() + 1 < pages) {
            buttons.add(new GapAction.Page(page.state(), page.page() + 1).button(text("next")));
        }
        for (var state : List.of(GapState.OPEN, GapState.ANSWERED, GapState.DISMISSED)) {
            if (state != page.state()) {
                buttons.add(new GapAction.Page(state, 0).button(list(state)));
            }
        }
        return buttons;
    }

    private static String list(GapState state) {
        return switch (state) {
            case OPEN, HANDED_ON -> text("gaps.show.open");
            case ANSWERED -> text("gaps.show.answered");
            case DISMISSED -> text("gaps.show.dismissed");
        };
    }
}
