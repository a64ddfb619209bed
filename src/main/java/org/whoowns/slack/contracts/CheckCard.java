package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders the gaps and conflicts of all teams, grouped by team and cut to the size of a message.
final class CheckCard {

    private static final int TEAMS = 40;
    private static final int CHARACTERS = 8000;

    private CheckCard() {}

    static List<LayoutBlock> blocks(Answer.TeamCheck check) {
        return BlockFactory.concat(
                BlockFactory.header(text("check.title")),
                check.clashes().isEmpty()
                        ? BlockFactory.text(escape(text(check.teams() == 0 ? "teams.none" : "check.fine")))
                        : byTeam(check),
                check.unconfirmed() == 0
                        ? List.of()
                        : BlockFactory.context(escape(text("check.unheard", check.unconfirmed()))));
    }

    private static List<LayoutBlock> byTeam(Answer.TeamCheck check) {
        var clashText = new ClashText(check.knowledge());
        var teams = new LinkedHashMap<String, StringBuilder>();
        for (var clash : check.clashes()) {
            var team = clash.team() == null
                    ? text("check.everybody")
                    : clash.team().name().text();
            teams.computeIfAbsent(team, name -> new StringBuilder(Mrkdwn.bold(name)))
                    .append("\n• ")
                    .append(clashText.of(clash));
        }
        var shown = new ArrayList<String>();
        var characters = 0;
        for (var paragraph : teams.values()) {
            characters += paragraph.length();
            if (shown.size() == TEAMS || (characters > CHARACTERS && !shown.isEmpty())) {
                break;
            }
            shown.add(paragraph.toString());
        }
        var rest = teams.size() - shown.size();
        return BlockFactory.concat(
                BlockFactory.text(escape(text("check.counted", check.clashes().size(), teams.size()))),
                BlockFactory.paragraphs(shown),
                rest == 0 ? List.of() : BlockFactory.context(escape(text("check.rest", rest))));
    }
}
