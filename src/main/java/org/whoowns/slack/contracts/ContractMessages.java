package org.whoowns.slack.contracts;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.Ask.Whose;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Overviews as messages that only the person who asked for them sees.
@Singleton
public final class ContractMessages {

    private final ContractReports contracts;

    ContractMessages(ContractReports contracts) {
        this.contracts = contracts;
    }

    /// What was asked for; a sentence where nothing is to be shown.
    public SlackMessage of(Ask.ForOneself wanted, QuestionContext questionContext) {
        if (questionContext.sharedPlace().getAsBoolean()) {
            return SlackMessage.of(Phrase.OVERVIEW_SHARED_PLACE.text());
        }
        try {
            return switch (wanted) {
                case Ask.ContractOf(var whose) -> contract(whose, questionContext);
                case Ask.TeamCheck() ->
                    contracts.hasTeams(questionContext.workspace())
                            ? MessageTruncation.of(contracts.check(questionContext.workspace()))
                            : start(Phrase.TEAMS_NONE);
            };
        } catch (DatabaseUnavailableException unavailable) {
            return SlackMessage.of(Phrase.UNAVAILABLE.text());
        }
    }

    private SlackMessage contract(Whose whose, QuestionContext questionContext) {
        return switch (whose) {
            case Whose.Mine() ->
                contracts.holdsRole(questionContext.workspace(), questionContext.user())
                        ? MessageTruncation.of(contracts.ofPerson(questionContext.workspace(), questionContext.user()))
                        : start(Phrase.HOME_NO_ROLE);
            case Whose.OfPerson(var user) ->
                MessageTruncation.of(contracts.ofPerson(questionContext.workspace(), user));
            case Whose.OfTeam(var team) -> MessageTruncation.of(contracts.ofTeam(team));
            case Whose.OfNobody(var words) -> SlackMessage.of(Phrase.CONTRACT_OF_NOBODY.text(words));
        };
    }

    /// What one can do where there is nothing yet.
    private SlackMessage start(Phrase sentence) {
        if (!contracts.isSupported()) {
            return SlackMessage.of(Phrase.TEAM_NO_ROLES.text());
        }
        var said = Mrkdwn.escape(sentence.text());
        return new SlackMessage(said, blocks(said));
    }

    private static List<LayoutBlock> blocks(String said) {
        var setUp = new TeamAction.SetUp(null).button(Phrase.TEAM_SET_UP.text());
        return Stream.concat(BlockFactory.text(said).stream(), BlockFactory.buttons(List.of(setUp)).stream())
                .toList();
    }
}
