package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
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

/// Renders private reports: role contracts, and the list and the check of all teams.
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
        if (answer instanceof Answer.TeamList list && list.teams().isEmpty()) {
            return start(list.teamsPossible(), "teams.none");
        }
        return answer instanceof PrivateReport report
                ? MessageTruncation.of(blocks(report))
                : AnswerCard.of(answer, 0, surface);
    }

    /// The way to start if there is nothing to report yet.
    private static SlackMessage start(boolean teamsPossible, String key) {
        if (!teamsPossible) {
            return SlackMessage.of(text("team.no.roles"));
        }
        var sentence = escape(text(key));
        var setUp = new TeamAction.SetUp(null).button(text("team.set.up"));
        return new SlackMessage(
                sentence, BlockFactory.concat(BlockFactory.text(sentence), BlockFactory.buttons(List.of(setUp))));
    }

    /// The whole report, under a heading.
    static List<LayoutBlock> blocks(PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts contracts -> ofPerson(contracts);
            case Answer.RoleContracts(var roles, var named) ->
                underTitle(Stream.concat(
                        roles.stream()
                                .map(role -> ContractCard.blocks(RoleHolderText.who(role.seat()), role.contract())),
                        named.entrySet().stream()
                                .map(each -> ContractCard.blocks(Mention.person(each.getKey()), each.getValue()))));
            case Answer.TeamCheck check -> CheckCard.blocks(check);
            case Answer.TeamList list -> TeamListCard.blocks(list);
        };
    }

    private static List<LayoutBlock> ofPerson(Answer.PersonContracts contracts) {
        var person = Mention.person(contracts.person());
        // the mention replaces its placeholder after the rest is escaped
        return underTitle(
                contracts.contracts().isEmpty()
                        ? Stream.of(BlockFactory.text(
                                escape(text("contract.none", "\uFFFF")).replace("\uFFFF", person)))
                        : contracts.contracts().stream().map(contract -> ContractCard.blocks(person, contract)));
    }

    private static List<LayoutBlock> underTitle(Stream<List<LayoutBlock>> cards) {
        return BlockFactory.concat(
                BlockFactory.header(text("contract.title")),
                cards.flatMap(List::stream).toList());
    }
}
