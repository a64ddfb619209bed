package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Handover;
import org.whoowns.teams.Team;

/// The modal that confirms a change of holders: what each person takes over and gives up.
final class HandoverModal {

    static final String CALLBACK = "team:handover";

    private static final int CHARACTERS = 600;

    private HandoverModal() {}

    /// Whether the change moves responsibilities between people.
    static boolean isNeeded(Team before, Team after, Handover handover) {
        return !before.holders().equals(after.holders()) && !handover.isEmpty();
    }

    static View view(FormMetadata metadata, Team team, Handover handover) {
        var blocks = new ArrayList<>(
                BlockFactory.text(escape(text("handover.lead", team.name().text()))));
        handover.takesOver()
                .forEach((person, what) -> blocks.addAll(BlockFactory.text(line("handover.takes.over", person, what))));
        handover.givesUp()
                .forEach((person, what) -> blocks.addAll(BlockFactory.text(line("handover.gives.up", person, what))));
        var vacant = handover.vacant();
        blocks.addAll(BlockFactory.text(
                vacant.isEmpty()
                        ? escape(text("handover.none.vacant"))
                        : escape(text("handover.vacant", vacant.size())) + "\n" + titles(vacant)));
        return ModalBlocks.form(CALLBACK, text("handover.title"), text("save"), metadata.written(), blocks);
    }

    private static String line(String sentence, String person, List<Responsibility> what) {
        return Mention.person(person) + " " + escape(text(sentence, what.size())) + "\n" + titles(what);
    }

    /// As many titles as fit, and how many more there are.
    private static String titles(List<Responsibility> responsibilities) {
        var shown = new ArrayList<String>();
        var characters = 0;
        for (var responsibility : responsibilities) {
            var title = escape(responsibility.title());
            characters += title.length();
            if (characters > CHARACTERS) {
                shown.add(escape(text("and.more", responsibilities.size() - shown.size())));
                break;
            }
            shown.add(title);
        }
        return String.join("\u00A0· ", shown);
    }
}
