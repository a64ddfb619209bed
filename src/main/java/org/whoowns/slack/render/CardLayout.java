package org.whoowns.slack.render;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.slack.blocks.BlockFactory;

/// Blocks of an answer of any length, and the footer shown on each of its pages.
record CardLayout(List<LayoutBlock> blocks, List<LayoutBlock> footer) {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    /// Slack accepts 50 blocks a message; some are left for the footer and the buttons.
    private static final int BLOCKS = 40;
    /// Slack accepts about 13,200 characters a message, and up to 3,000 of them may be in the footer.
    private static final int CHARACTERS = 9500;

    @SafeVarargs
    static CardLayout of(List<LayoutBlock> footer, List<LayoutBlock>... parts) {
        return new CardLayout(BlockFactory.concat(parts), footer);
    }

    /// The blocks in pages that each fit in a message; at least one.
    List<List<LayoutBlock>> pages() {
        var pages = new ArrayList<List<LayoutBlock>>();
        var page = new ArrayList<LayoutBlock>();
        var characters = 0;
        for (var block : blocks) {
            var length = GSON.toJson(block).length();
            if (!page.isEmpty() && (page.size() == BLOCKS || characters + length > CHARACTERS)) {
                pages.add(List.copyOf(page));
                page.clear();
                characters = 0;
            }
            page.add(block);
            characters += length;
        }
        pages.add(List.copyOf(page));
        return pages;
    }
}
