package org.whoowns.slack.teamforms;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Handover;
import org.whoowns.teams.Team;

/// The modal that confirms a change of holders: what each person takes over and gives up.
final class HandoverModal {

    static final String CALLBACK = "team:handover";

    private HandoverModal() {}

    static View view(FormMetadata metadata, Team team, Handover handover, KnowledgeBase knowledge) {
        var blocks = new ArrayList<>(BlockFactory.text(escape(text("handover.lead", TeamLabel.SENTENCE.of(team)))));
        handover.takesOver()
                .forEach((person, what) -> blocks.addAll(line(knowledge, "handover.takes.over", person, what)));
        handover.givesUp().forEach((person, what) -> blocks.addAll(line(knowledge, "handover.gives.up", person, what)));
        handover.keeps().forEach((person, what) -> blocks.addAll(line(knowledge, "handover.keeps", person, what)));
        var vacant = handover.vacant();
        blocks.addAll(BlockFactory.text(
                vacant.isEmpty()
                        ? escape(text("handover.none.vacant"))
                        : escape(text("handover.vacant", vacant.size())) + "\n" + titles(knowledge, vacant)));
        return ModalBlocks.form(CALLBACK, text("handover.title"), text("save"), metadata.written(), blocks);
    }

    private static List<LayoutBlock> line(
            KnowledgeBase knowledge, String sentence, String person, List<Responsibility> what) {
        return BlockFactory.text(
                Mention.person(person) + " " + escape(text(sentence, what.size())) + "\n" + titles(knowledge, what));
    }

    /// All titles, a line for each area.
    private static String titles(KnowledgeBase knowledge, List<Responsibility> responsibilities) {
        return knowledge.byArea(responsibilities).entrySet().stream()
                .map(area -> "• " + Mrkdwn.bold(area.getKey()) + ": "
                        + area.getValue().stream()
                                .map(each -> escape(each.title()))
                                .collect(joining("\u00A0· ")))
                .collect(joining("\n"));
    }
}
