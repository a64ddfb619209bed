package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;

/// Renders the list of all teams, with who holds their roles: those of the asker first, each group by name.
final class TeamListCard {

    private TeamListCard() {}

    static List<LayoutBlock> blocks(Answer.TeamList list) {
        var byAsker = list.teams().stream()
                .collect(partitioningBy(each -> each.team().everyone().contains(list.asker())));
        var mine = byAsker.getOrDefault(true, List.of());
        var others = byAsker.getOrDefault(false, List.of());
        return BlockFactory.concat(
                BlockFactory.header(text("teams.counted", list.teams().size())),
                mine.isEmpty() ? List.of() : group("teams.yours", mine),
                mine.isEmpty() ? teams(others) : group("teams.others", others));
    }

    private static List<LayoutBlock> group(String heading, List<Answer.Lineup> teams) {
        return teams.isEmpty()
                ? List.of()
                : BlockFactory.concat(BlockFactory.header(text(heading, teams.size())), teams(teams));
    }

    private static List<LayoutBlock> teams(List<Answer.Lineup> teams) {
        return BlockFactory.paragraphs(teams.stream().map(TeamListCard::team).toList());
    }

    private static String team(Answer.Lineup lineup) {
        return Mrkdwn.bold(TeamLabel.SENTENCE.of(lineup.team())) + "\n"
                + lineup.seats().stream()
                        .map(seat -> Mrkdwn.escape(seat.role().shortName()) + ": " + RoleHolderText.who(seat))
                        .collect(joining("\u00A0· "));
    }
}
