package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answer.PrivateReport;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.render.actions.TeamAction;

/// Renders private reports: role contracts, and the check of all teams.
public final class ContractReports {

    private ContractReports() {}

    /// The answer as a message: a report in full, anything else as its card.
    public static SlackMessage message(Answer answer, Surface surface) {
        if (answer instanceof Answer.PersonContracts own
                && own.ofAsker()
                && own.contracts().isEmpty()) {
            return start(own.teamsPossible(), "home.no.role");
        }
        if (answer instanceof Answer.TeamCheck check && check.teams() == 0) {
            return start(check.teamsPossible(), "teams.none");
        }
        return answer instanceof PrivateReport report
                ? MessageTruncation.of(blocks(report))
                : AnswerCard.of(answer, 0, surface);
    }

    /// What one can do where there is nothing yet.
    private static SlackMessage start(boolean teamsPossible, String sentence) {
        if (!teamsPossible) {
            return SlackMessage.of(text("team.no.roles"));
        }
        var said = escape(text(sentence));
        var setUp = new TeamAction.SetUp(null).button(text("team.set.up"));
        return new SlackMessage(
                said,
                Stream.concat(BlockFactory.text(said).stream(), BlockFactory.buttons(List.of(setUp)).stream())
                        .toList());
    }

    /// The whole report, under a heading.
    static List<LayoutBlock> blocks(PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts contracts -> ofPerson(contracts);
            case Answer.RoleContracts(var roles) -> ofRoles(roles);
            case Answer.TeamCheck check -> check(check);
        };
    }

    private static List<LayoutBlock> ofPerson(Answer.PersonContracts contracts) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(text("contract.title")));
        var person = Mention.person(contracts.person());
        contracts.contracts().forEach(contract -> blocks.addAll(ContractCard.blocks(person, contract)));
        if (contracts.contracts().isEmpty()) {
            // the name goes in after the rest is escaped
            blocks.addAll(
                    BlockFactory.text(escape(text("contract.none", "\uFFFF")).replace("\uFFFF", person)));
        }
        return blocks;
    }

    private static List<LayoutBlock> ofRoles(List<Answer.FilledRole> roles) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(text("contract.title")));
        roles.forEach(role -> blocks.addAll(ContractCard.blocks(RoleHolderText.who(role.seat()), role.contract())));
        return blocks;
    }

    private static List<LayoutBlock> check(Answer.TeamCheck check) {
        var blocks = new ArrayList<>(CheckCard.blocks(check.knowledge(), check.teams(), check.clashes()));
        if (check.unconfirmed() > 0) {
            blocks.addAll(BlockFactory.context(escape(text("check.unheard", check.unconfirmed()))));
        }
        return blocks;
    }
}
