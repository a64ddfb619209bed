package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.actions.AnswerAction;

/// Parts of the Home tab, and the window that shows an answer where there is no conversation to show it in.
public final class HomeBlocks {

    private HomeBlocks() {}

    /// Questions to try.
    public static List<LayoutBlock> examples(Answer.Guide guide) {
        return GuideCards.examples(guide);
    }

    /// A main role at a glance.
    public static List<LayoutBlock> role(Answer.RoleGlance role) {
        var blocks = new ArrayList<>(BlockFactory.header(role.role().title()));
        blocks.addAll(EntryCards.sentences(
                role.role().focus() == null ? "" : role.role().focus()));
        blocks.addAll(RoleCards.glances(role.glances()));
        blocks.addAll(BlockFactory.buttons(List.of(about(role.role(), null))));
        return blocks;
    }

    /// What a role answers for, as a framework sees it.
    public static List<LayoutBlock> role(Answer.RoleProfile profile) {
        var blocks = new ArrayList<>(BlockFactory.header(profile.role().title()));
        blocks.addAll(BlockFactory.context(Mrkdwn.escape(AnswerMessages.view(profile))));
        blocks.addAll(BlockFactory.paragraphs(GuideCards.byArea(profile.owned())));
        blocks.addAll(BlockFactory.buttons(List.of(about(profile.role(), profile.framework()))));
        return blocks;
    }

    /// The way to everything that there is an answer for.
    public static List<LayoutBlock> contents() {
        return BlockFactory.buttons(
                List.of(new AnswerAction.Show(new Reference.ToContents()).button(MessageCatalog.text("all.answers"))));
    }

    private static ButtonElement about(Role role, @Nullable Framework framework) {
        return new AnswerAction.Show(RoleCards.reference(role, framework))
                .button(MessageCatalog.text("all.about.role", role.title()));
    }

    /// A window that shows the message.
    public static View modal(SlackMessage message) {
        return ModalBlocks.readOnly(message.blocks());
    }
}
