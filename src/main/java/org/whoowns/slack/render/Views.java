package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// Parts of the Home tab, and the window that shows an answer where there is no conversation to show it in.
public final class Views {

    private Views() {}

    /// Questions to try.
    public static List<LayoutBlock> examples(Answer.Guide guide) {
        return GuideCards.examples(guide);
    }

    /// A main role at a glance.
    public static List<LayoutBlock> role(Answer.RoleGlance role) {
        var blocks = new ArrayList<>(Kit.header(role.role().title()));
        blocks.addAll(EntryCards.sentences(
                role.role().focus() == null ? "" : role.role().focus()));
        blocks.addAll(RoleCards.glances(role.glances()));
        blocks.addAll(Kit.buttons(List.of(about(role.role(), null))));
        return blocks;
    }

    /// What a role answers for, as a framework sees it.
    public static List<LayoutBlock> role(Answer.RoleProfile profile) {
        var blocks = new ArrayList<>(Kit.header(profile.role().title()));
        blocks.addAll(Kit.quiet(Mrkdwn.escape(Wording.view(profile))));
        blocks.addAll(Kit.paragraphs(GuideCards.byArea(profile.owned())));
        blocks.addAll(Kit.buttons(List.of(about(profile.role(), profile.framework()))));
        return blocks;
    }

    /// The way to everything that there is an answer for.
    public static List<LayoutBlock> contents() {
        return Kit.buttons(
                List.of(Action.ANSWER.button(Sentence.ALL_ANSWERS.text(), "all", new Pick.OfContents().value(0))));
    }

    private static ButtonElement about(Role role, @Nullable Framework framework) {
        return Action.ANSWER.button(
                Sentence.ALL_ABOUT_ROLE.text(role.title()),
                "role-" + role.id(),
                new Pick.OfRole(role.id(), framework == null ? null : framework.id()).value(0));
    }

    /// A window that shows the message.
    public static View modal(Message message) {
        return Windows.reading(message.blocks());
    }
}
