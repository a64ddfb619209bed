package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders the list of all teams, with who holds their roles.
final class TeamListCard {

    private TeamListCard() {}

    static List<LayoutBlock> blocks(Answer.TeamList list) {
        return BlockFactory.concat(
                BlockFactory.header(text("teams.counted", list.teams().size())),
                list.teams().stream()
                        .flatMap(team -> BlockFactory.text(line(team)).stream())
                        .toList());
    }

    private static String line(Answer.Lineup lineup) {
        return Mrkdwn.bold(lineup.team().name().text()) + "\n"
                + lineup.seats().stream()
                        .map(seat -> Mrkdwn.escape(seat.role().shortName()) + ": " + RoleHolderText.who(seat))
                        .collect(joining("\u00A0· "));
    }
}
