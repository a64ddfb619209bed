package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;

/// Renders role profiles and the comparison of the main roles.
final class RoleCards {

    private RoleCards() {}

    static CardLayout profile(Answer.RoleProfile profile, Surface surface) {
        var role = profile.role();
        var overview = profile.overview();
        return CardLayout.of(
                BlockFactory.concat(
                        surface.isClickable() ? menu(profile) : List.of(),
                        overview == null ? List.of() : ProvenanceLine.line(overview, profile.evidence())),
                BlockFactory.header(role.title()),
                focus(role),
                glances(profile.glances()),
                overview == null ? List.of() : BlockFactory.paragraphs(Mrkdwn.paragraphs(overview.body())),
                profile.owned().isEmpty() ? List.of() : BlockFactory.header(text("role.owns", role.title())),
                BlockFactory.context(escape(AnswerMessages.view(profile))),
                BlockFactory.paragraphs(GuideCards.byArea(profile.owned())),
                profile.shared().isEmpty()
                        ? List.of()
                        : BlockFactory.text(GuideCards.group(text("role.shares"), profile.shared())));
    }

    /// The menu that opens what the profile lists.
    static List<LayoutBlock> menu(Answer.RoleProfile profile) {
        return EntryMenu.of(new EntryList.Listed(reference(profile.role(), profile.framework()), null));
    }

    static CardLayout comparison(Answer.Comparison comparison) {
        var entry = comparison.comparison();
        return CardLayout.of(
                ProvenanceLine.line(entry, comparison.evidence()),
                BlockFactory.header(entry.title()),
                BlockFactory.sideBySide(
                        comparison.roles().stream().map(RoleCards::column).toList()),
                BlockFactory.paragraphs(Mrkdwn.paragraphs(entry.body())));
    }

    private static String column(Answer.RoleGlance glance) {
        var role = glance.role();
        return Stream.concat(
                        Stream.of(Mrkdwn.bold(role.title()), role.focus() == null ? "" : escape(role.focus())),
                        glance.glances().stream().map(each -> "• " + line(each, ": ")))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    static Reference reference(Role role, @Nullable Framework framework) {
        return new Reference.ToRole(role.id(), framework == null ? null : framework.id());
    }

    static List<LayoutBlock> focus(Role role) {
        return role.focus() == null ? List.of() : BlockFactory.text(escape(role.focus()));
    }

    /// A role's work in groups, side by side.
    static List<LayoutBlock> glances(List<Answer.Glance> glances) {
        return BlockFactory.sideBySide(
                glances.stream().map(each -> line(each, "\n")).toList());
    }

    private static String line(Answer.Glance glance, String separator) {
        var title = Mrkdwn.bold(glance.title());
        return glance.summary() == null ? title : title + separator + escape(glance.summary());
    }
}
