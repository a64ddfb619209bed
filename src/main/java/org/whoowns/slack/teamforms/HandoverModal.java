package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Handover;
import org.whoowns.teams.Team;

/// The second step of a change of holders: what passes from hand to hand, before it is saved.
final class HandoverModal {

    static final String CALLBACK = "team:handover";

    private static final int NAMED = 600;

    private HandoverModal() {}

    /// Whether somebody else fills a role afterwards, and anybody will notice.
    static boolean isWorthAsking(Team before, Team after, Handover handover) {
        return !before.holders().equals(after.holders()) && !handover.isEmpty();
    }

    static View view(FormMetadata metadata, Team team, Handover handover) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(BlockFactory.text(escape(text("handover.lead", team.name().text()))));
        handover.takesOver()
                .forEach((person, what) -> blocks.addAll(BlockFactory.text(line("handover.takes.over", person, what))));
        handover.givesUp()
                .forEach((person, what) -> blocks.addAll(BlockFactory.text(line("handover.gives.up", person, what))));
        blocks.addAll(BlockFactory.text(
                handover.vacant().isEmpty()
                        ? escape(text("handover.none.vacant"))
                        : escape(text("handover.vacant", handover.vacant().size())) + "\n"
                                + titles(handover.vacant())));
        return ModalBlocks.form(CALLBACK, text("handover.title"), text("save"), metadata.written(), blocks);
    }

    private static String line(String sentence, String person, List<Responsibility> what) {
        return Mention.person(person) + " " + escape(text(sentence, what.size())) + "\n" + titles(what);
    }

    /// As many titles as go in, and how many more there are.
    private static String titles(List<Responsibility> what) {
        var titles =
                what.stream().map(Responsibility::title).map(Mrkdwn::escape).toList();
        var shown = new ArrayList<String>();
        var characters = 0;
        for (var title : titles) {
            characters += title.length();
            if (characters > NAMED) {
                break;
            }
            shown.add(title);
        }
        if (shown.size() < titles.size()) {
            shown.add(escape(text("and.more", titles.size() - shown.size())));
        }
        return String.join("\u00A0· ", shown);
    }
}
