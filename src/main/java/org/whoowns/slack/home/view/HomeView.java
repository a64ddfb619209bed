package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whoowns.slack.blocks.BlockFactory;

/// Renders a Home tab within Slack's limits.
public final class HomeView {

    private static final int BLOCKS = 100;
    private static final int BYTES = 240_000;

    private HomeView() {}

    public static View of(HomePage page) {
        var divider = List.<LayoutBlock>of(new DividerBlock());
        var blocks = page.open() == null
                ? BlockFactory.concat(
                        BlockFactory.header(text("home.title")),
                        ReaderSection.of(page),
                        AskSection.of(page),
                        divider,
                        TeamListSection.of(page),
                        divider,
                        RoleOverviewSection.of(page),
                        AdminSection.of(page))
                : TeamDetailSection.of(page, page.open());
        var shown = capped(blocks, BlockFactory.context(escape(text("help.privacy"))));
        var digest = UUID.nameUUIDFromBytes(json(shown)).toString();
        return View.builder()
                .type("home")
                .blocks(shown)
                .privateMetadata(page.state().withDigest(digest).written())
                .build();
    }

    private static byte[] json(Object blocks) {
        return GsonFactory.createSnakeCase().toJson(blocks).getBytes(StandardCharsets.UTF_8);
    }

    private static List<LayoutBlock> capped(List<LayoutBlock> blocks, List<LayoutBlock> last) {
        var capped = new ArrayList<LayoutBlock>();
        var bytes = 0;
        for (var block : blocks) {
            bytes += json(block).length;
            if (capped.size() + last.size() == BLOCKS || bytes > BYTES) {
                break;
            }
            capped.add(block);
        }
        capped.addAll(last);
        return capped;
    }
}
