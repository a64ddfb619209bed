package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.teams.Clash;

/// Renders the gaps and conflicts of all teams, team by team, each with its fix, cut to the size of a message.
final class CheckCard {

    /// What a message holds beside the heading and two lines.
    private static final int BLOCKS = 44;
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

    /// Each finding with the buttons that open its fix and its answer, under the name of its team.
    private static List<LayoutBlock> byTeam(Answer.TeamCheck check) {
        var clashText = new ClashText(check.knowledge());
        var blocks = new ArrayList<LayoutBlock>();
        var teams = check.clashes().stream()
                .map(clash -> clash.team() == null ? "" : clash.team().id())
                .distinct()
                .count();
        var characters = 0;
        var place = "";
        var shown = 0;
        for (var clash : check.clashes()) {
            var heading = place.equals(place(clash)) ? "" : Mrkdwn.bold(place(clash)) + "\n";
            var finding = heading + "• " + clashText.of(clash);
            characters += finding.length();
            var row = BlockFactory.row(finding, ClashFix.buttons(clash, check.knowledge()));
            if (blocks.size() + row.size() > BLOCKS || (characters > CHARACTERS && !blocks.isEmpty())) {
                break;
            }
            blocks.addAll(row);
            place = place(clash);
            shown++;
        }
        var rest = check.clashes().size() - shown;
        return BlockFactory.concat(
                BlockFactory.text(escape(text("check.counted", check.clashes().size(), teams))),
                blocks,
                rest == 0 ? List.of() : BlockFactory.context(escape(text("check.rest", rest))));
    }

    private static String place(Clash clash) {
        return clash.team() == null ? text("check.everybody") : TeamLabel.SENTENCE.of(clash.team());
    }
}
