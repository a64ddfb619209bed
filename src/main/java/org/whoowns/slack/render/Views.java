package org.whoowns.slack.render;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The views: the Home tab and the window that shows an answer where there is no conversation to show it in.
public final class Views {

    private static final int TITLE = 24;
    private static final int BLOCKS = 100;

    private Views() {}

    /// The Home tab: the roles at a glance, and how to ask.
    public static View home(Answer.Guide guide) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(Kit.header(Sentence.HOME_TITLE.text()));
        blocks.addAll(Kit.text(Mrkdwn.escape(Wording.lead(guide))));
        blocks.addAll(Kit.text(Mrkdwn.escape(Sentence.HOME_WAYS.text())));
        blocks.addAll(GuideCards.examples(guide));
        blocks.addAll(Kit.buttons(
                List.of(Action.ANSWER.button(Sentence.ALL_ANSWERS.text(), "all", new Pick.OfContents().value(0)))));
        for (var role : guide.roles()) {
            blocks.add(DividerBlock.builder().build());
            blocks.addAll(Kit.header(role.role().title()));
            blocks.addAll(EntryCards.sentences(
                    role.role().focus() == null ? "" : role.role().focus()));
            blocks.addAll(RoleCards.glances(role.glances()));
            blocks.addAll(Kit.buttons(List.of(about(role.role(), blocks.size()))));
        }
        var privacy = Kit.quiet(Mrkdwn.escape(Sentence.HELP_PRIVACY.text()));
        var shown = capped(blocks, privacy);
        return View.builder()
                .type("home")
                .blocks(shown)
                .privateMetadata(digest(shown))
                .build();
    }

    private static ButtonElement about(Role role, int number) {
        return Action.ANSWER.button(
                Sentence.ALL_ABOUT_ROLE.text(role.title()),
                "role-" + number,
                new Pick.OfRole(role.id(), null).value(0));
    }

    /// Tells one content of the Home tab from another, so that it is published only when it is a new one.
    private static String digest(List<LayoutBlock> blocks) {
        var json = GsonFactory.createSnakeCase().toJson(blocks);
        return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// A window that shows the message.
    public static View modal(Message message) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Cut.plain(Sentence.MODAL_TITLE.text(), TITLE))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(Cut.plain(Sentence.MODAL_CLOSE.text(), TITLE))
                        .build())
                .blocks(message.blocks())
                .build();
    }

    private static List<LayoutBlock> capped(List<LayoutBlock> blocks, List<LayoutBlock> last) {
        var capped = new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), BLOCKS - last.size())));
        capped.addAll(last);
        return capped;
    }
}
