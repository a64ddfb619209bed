package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answer.PrivateReport;
import org.whoowns.answering.Reference;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Surface;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.RoleContract;

/// Renders private reports: role contracts, and the list and the check of all teams.
public final class ContractReports {

    private ContractReports() {}

    /// The answer as a message: a report in full, anything else as its card.
    ///
    /// @param asked the words of the question, for feedback; null if none is taken
    public static SlackMessage message(Answer answer, Surface surface, @Nullable String asked) {
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
                : AnswerCard.of(answer, 0, surface, asked);
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
            case Answer.TeamCheck check -> CheckCard.blocks(check);
            case Answer.TeamList list -> TeamListCard.blocks(list);
            case Answer.PersonContracts contracts when contracts.contracts().isEmpty() -> nobody(contracts);
            case Answer.PersonContracts _, Answer.RoleContracts _ ->
                BlockFactory.concat(
                        underTitle(contracts(report).map(ContractCard::blocks)), BlockFactory.buttons(openers(report)));
        };
    }

    /// Buttons that open the contracts in modals, which have more room.
    private static List<ButtonElement> openers(PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts contracts ->
                List.of(new ContractAction.Show(new Reference.ToContract(contracts.person()))
                        .button(text("contract.open")));
            case Answer.RoleContracts(var roles, var _) ->
                roles.stream().map(ContractReports::opener).toList();
            case Answer.TeamCheck _, Answer.TeamList _ -> List.of();
        };
    }

    private static ButtonElement opener(Answer.FilledRole role) {
        return new ContractAction.Show(reference(role))
                .button(text("contract.of.role", role.seat().role().shortName()));
    }

    private static Reference reference(Answer.FilledRole role) {
        var team = Objects.requireNonNull(role.contract().team(), "the contract of a role is made with a team");
        return new Reference.ToRoleContract(team.id(), role.seat().role().id());
    }

    /// The report in pages that each fit on a screen; at least one.
    static List<List<LayoutBlock>> pages(PrivateReport report) {
        var pages = contracts(report)
                .flatMap(contract -> ContractCard.pages(contract).stream())
                .map(page -> underTitle(Stream.of(page)))
                .toList();
        return pages.isEmpty() ? List.of(blocks(report)) : pages;
    }

    /// A contract, whose it is as markup, and by which reference it is found again.
    record Named(String who, RoleContract contract, Reference reference) {}

    /// The contracts of a report; none in one of another kind.
    static Stream<Named> contracts(PrivateReport report) {
        return switch (report) {
            case Answer.PersonContracts(var person, var _, var _, var contracts) ->
                contracts.stream().map(contract -> ofPerson(person, contract));
            case Answer.RoleContracts(var roles, var named) ->
                Stream.concat(
                        roles.stream().map(ContractReports::ofRole),
                        named.entrySet().stream().map(each -> ofPerson(each.getKey(), each.getValue())));
            case Answer.TeamCheck _, Answer.TeamList _ -> Stream.empty();
        };
    }

    private static Named ofPerson(String person, RoleContract contract) {
        return new Named(Mention.person(person), contract, new Reference.ToContract(person));
    }

    private static Named ofRole(Answer.FilledRole role) {
        return new Named(RoleHolderText.who(role.seat()), role.contract(), reference(role));
    }

    private static List<LayoutBlock> nobody(Answer.PersonContracts contracts) {
        // the mention replaces its placeholder after the rest is escaped
        return underTitle(Stream.of(BlockFactory.text(
                escape(text("contract.none", "\uFFFF")).replace("\uFFFF", Mention.person(contracts.person())))));
    }

    private static List<LayoutBlock> underTitle(Stream<List<LayoutBlock>> cards) {
        return BlockFactory.concat(
                BlockFactory.header(text("contract.title")),
                cards.flatMap(List::stream).toList());
    }
}
