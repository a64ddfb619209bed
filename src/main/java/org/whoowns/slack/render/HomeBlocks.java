package org.whoowns.slack.render;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.render.actions.AnswerAction;

/// Renders the main roles on the Home tab.
public final class HomeBlocks {

    private HomeBlocks() {}

    /// A main role at a glance.
    public static List<LayoutBlock> role(Answer.RoleGlance glance) {
        return BlockFactory.concat(
                BlockFactory.header(glance.role().title()),
                RoleCards.focus(glance.role()),
                RoleCards.glances(glance.glances()),
                details(glance.role(), null));
    }

    /// What a role is accountable for in a framework.
    public static List<LayoutBlock> role(Answer.RoleProfile profile) {
        return BlockFactory.concat(
                BlockFactory.header(profile.role().title()),
                BlockFactory.context(escape(AnswerMessages.view(profile))),
                RoleCards.menu(profile),
                BlockFactory.paragraphs(GuideCards.byArea(profile.owned())),
                details(profile.role(), profile.framework()));
    }

    private static List<LayoutBlock> details(Role role, @Nullable Framework framework) {
        return BlockFactory.buttons(List.of(new AnswerAction.Show(RoleCards.reference(role, framework))
                .button(text("all.about.role", role.title()))));
    }
}
