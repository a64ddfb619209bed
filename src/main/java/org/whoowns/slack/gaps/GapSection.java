package org.whoowns.slack.gaps;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.learning.gap.GapList;
import org.whoowns.slack.blocks.BlockFactory;

/// Renders the gaps that are wanted most in short: a row each, and a button for all of them.
public final class GapSection {

    /// How many are shown.
    public static final int SHOWN = 5;

    private GapSection() {}

    /// Empty without gaps.
    public static List<LayoutBlock> of(GapList list) {
        return list.gaps().isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.header(text("gaps.counted", count(list))),
                        list.gaps().stream().limit(SHOWN).map(GapCard::row).toList(),
                        BlockFactory.buttons(List.of(GapAction.Page.FIRST.button(text("gaps.all")))));
    }

    static String count(GapList list) {
        return list.count() < GapList.MAX ? String.valueOf(list.count()) : text("gaps.many", GapList.MAX);
    }
}
