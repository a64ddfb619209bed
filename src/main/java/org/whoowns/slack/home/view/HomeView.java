package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.gaps.GapSection;
import org.whoowns.slack.render.GuideCards;
import org.whoowns.slack.review.ReviewSection;

/// Renders a Home tab within Slack's limits.
public final class HomeView {

    private static final int BLOCKS = 100;
    private static final int BYTES = 240_000;

    private HomeView() {}

    public static View of(HomePage page) {
        var blocks = page.open() == null ? place(page) : TeamDetailSection.of(page, page.open());
        var shown = capped(blocks, BlockFactory.context(escape(text("help.privacy"))));
        var digest = UUID.nameUUIDFromBytes(json(shown)).toString();
        return View.builder()
                .type("home")
                .blocks(shown)
                .privateMetadata(page.state().withDigest(digest).written())
                .build();
    }

    private static List<LayoutBlock> place(HomePage page) {
        return switch (page.state().place()) {
            case OVERVIEW ->
                BlockFactory.concat(
                        AskSection.of(page),
                        NeedsYouSection.of(page),
                        ReviewSection.of(page.reviews()),
                        GapSection.of(page.gaps()),
                        TeamListSection.of(page));
            case GUIDE -> below("home.how.to.ask", GuideCards.howToAsk(page.guide()));
            case ROLES -> below("home.roles", RoleOverviewSection.of(page));
            case DECISIONS -> below("company", AdminSection.decisions(page));
            case KNOWLEDGE -> below("health", AdminSection.knowledge(page));
        };
    }

    private static List<LayoutBlock> below(String title, List<LayoutBlock> blocks) {
        return BlockFactory.concat(
                BlockFactory.buttons(List.of(new HomeAction.Back().button(text("home.back")))),
                BlockFactory.header(text(title)),
                blocks);
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
