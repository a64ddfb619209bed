package org.whoowns.slack.render;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;

/// An answer laid out, however long it is: what it says, and the quiet line under it.
record CardLayout(List<LayoutBlock> blocks, List<LayoutBlock> foot) {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    /// Slack takes 50 blocks a message; some stay for what stands under a page.
    private static final int BLOCKS = 40;
    /// Slack takes about 13,200 characters a message, and up to 3,000 of them may be in the foot.
    private static final int CHARACTERS = 9500;

    @SafeVarargs
    static CardLayout of(List<LayoutBlock> foot, List<LayoutBlock>... parts) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var part : parts) {
            blocks.addAll(part);
        }
        return new CardLayout(blocks, foot);
    }

    /// The blocks in pages that fit in a message each; at least one.
    List<List<LayoutBlock>> pages() {
        var pages = new ArrayList<List<LayoutBlock>>();
        var page = new ArrayList<LayoutBlock>();
        var characters = 0;
        for (var block : blocks) {
            var more = GSON.toJson(block).length();
            if (!page.isEmpty() && (page.size() == BLOCKS || characters + more > CHARACTERS)) {
                pages.add(List.copyOf(page));
                page.clear();
                characters = 0;
            }
            page.add(block);
            characters += more;
        }
        pages.add(List.copyOf(page));
        return pages;
    }
}
