package org.whoowns.slack.curators;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.review.CuratorList;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders who the curators of a workspace are, for its admins.
public final class CuratorSection {

    private CuratorSection() {}

    /// @param shown null for whoever may not name them
    public static List<LayoutBlock> of(CuratorPanel.@Nullable Shown shown) {
        if (shown == null) {
            return List.of();
        }
        var list = shown.list();
        var people = list.people().isEmpty()
                ? escape(text("curators.none"))
                : list.people().stream().map(Mention::person).collect(joining(", "));
        return BlockFactory.concat(
                List.of(BlockFactory.section(
                        Mrkdwn.bold(text("curators")) + "\n" + people,
                        CuratorAction.IDS.button(text("curators.name"), new CuratorAction.Name()))),
                BlockFactory.context(change(list)),
                shown.isMissingScope() ? BlockFactory.context(escape(text("curators.missing.scope"))) : List.of());
    }

    private static String change(CuratorList list) {
        if (list.changedAt() == null) {
            return "";
        }
        var day = Mention.day(list.changedAt());
        return list.changedBy() == null
                ? text("curators.changed", day)
                : text("curators.changed.by", Mention.person(list.changedBy()), day);
    }
}
