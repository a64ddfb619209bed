package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Clash;

/// All gaps and clashes, team by team; as many teams as one message takes.
final class CheckCard {

    private static final int TEAMS = 40;
    private static final int CHARACTERS = 8000;

    private CheckCard() {}

    /// @param teams how many teams there are
    static List<LayoutBlock> blocks(KnowledgeBase knowledge, int teams, List<Clash> clashes) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(text("check.title")));
        if (teams == 0 && clashes.isEmpty()) {
            blocks.addAll(BlockFactory.text(escape(text("teams.none"))));
            return blocks;
        }
        if (clashes.isEmpty()) {
            blocks.addAll(BlockFactory.text(escape(text("check.fine"))));
            return blocks;
        }
        var byTeam = new LinkedHashMap<String, List<Clash>>();
        clashes.forEach(clash -> byTeam.computeIfAbsent(
                        clash.team() == null
                                ? text("check.everybody")
                                : clash.team().name().text(),
                        _ -> new ArrayList<>())
                .add(clash));
        blocks.addAll(BlockFactory.text(escape(text("check.counted", clashes.size(), byTeam.size()))));
        var words = new ClashText(knowledge);
        var paragraphs = byTeam.entrySet().stream()
                .limit(TEAMS)
                .map(team -> Mrkdwn.bold(team.getKey()) + "\n"
                        + team.getValue().stream()
                                .map(clash -> "• " + words.of(clash))
                                .collect(joining("\n")))
                .toList();
        var shown = new ArrayList<String>();
        var characters = 0;
        for (var paragraph : paragraphs) {
            characters += paragraph.length();
            if (characters > CHARACTERS && !shown.isEmpty()) {
                break;
            }
            shown.add(paragraph);
        }
        blocks.addAll(BlockFactory.paragraphs(shown));
        if (byTeam.size() > shown.size()) {
            blocks.addAll(BlockFactory.context(escape(text("check.rest", byTeam.size() - shown.size()))));
        }
        return blocks;
    }
}
