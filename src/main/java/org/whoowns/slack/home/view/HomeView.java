package org.whoowns.slack.home.view;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;

/// A Home tab as Slack shows it, within its limits however much there is.
public final class HomeView {

    private static final int BLOCKS = 100;
    private static final int BYTES = 240_000;

    private HomeView() {}

    public static View of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        if (page.open() == null) {
            blocks.addAll(BlockFactory.header(MessageCatalog.text("home.title")));
            blocks.addAll(ReaderSection.of(page));
            blocks.addAll(AskSection.of(page));
            blocks.add(divider());
            blocks.addAll(TeamListSection.of(page));
            blocks.add(divider());
            blocks.addAll(RolesSection.of(page));
            blocks.addAll(AdminSection.of(page));
        } else {
            blocks.addAll(TeamDetailSection.of(page, page.open()));
        }
        var shown = capped(blocks, BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("help.privacy"))));
        return View.builder()
                .type("home")
                .blocks(shown)
                .privateMetadata(page.state().digested(digest(shown)).written())
                .build();
    }

    static DividerBlock divider() {
        return DividerBlock.builder().build();
    }

    /// Tells one content of the Home tab from another, so that it is published only when it is a new one.
    private static String digest(List<LayoutBlock> blocks) {
        return UUID.nameUUIDFromBytes(json(blocks)).toString();
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
