package org.whoowns.slack.overview;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Ask;
import org.whoowns.answering.Ask.Whose;
import org.whoowns.answering.scene.Asker;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.TeamAction;
import org.whoowns.teams.ledger.DatabaseAway;

/// Overviews as messages that only the person who asked for them sees.
@Singleton
public final class OverviewMessages {

    private final Overviews overviews;

    OverviewMessages(Overviews overviews) {
        this.overviews = overviews;
    }

    /// What was asked for; a sentence where nothing is to be shown.
    public Message of(Ask.ForOneself wanted, Asker asker) {
        if (asker.sharedPlace().getAsBoolean()) {
            return Message.of(Phrase.OVERVIEW_SHARED_PLACE.text());
        }
        try {
            return switch (wanted) {
                case Ask.ContractOf(var whose) -> contract(whose, asker);
                case Ask.TeamCheck() ->
                    overviews.areThere(asker.workspace())
                            ? OneMessage.of(overviews.check(asker.workspace()))
                            : start(Phrase.TEAMS_NONE);
            };
        } catch (DatabaseAway away) {
            return Message.of(Phrase.UNAVAILABLE.text());
        }
    }

    private Message contract(Whose whose, Asker asker) {
        return switch (whose) {
            case Whose.Mine() ->
                overviews.isNamed(asker.workspace(), asker.user())
                        ? OneMessage.of(overviews.ofPerson(asker.workspace(), asker.user()))
                        : start(Phrase.HOME_NO_ROLE);
            case Whose.OfPerson(var user) -> OneMessage.of(overviews.ofPerson(asker.workspace(), user));
            case Whose.OfTeam(var team) -> OneMessage.of(overviews.ofTeam(team));
            case Whose.OfNobody(var words) -> Message.of(Phrase.CONTRACT_OF_NOBODY.text(words));
        };
    }

    /// What one can do where there is nothing yet.
    private Message start(Phrase sentence) {
        if (!overviews.arePossible()) {
            return Message.of(Phrase.TEAM_NO_ROLES.text());
        }
        var said = Mrkdwn.escape(sentence.text());
        return new Message(said, blocks(said));
    }

    private static List<LayoutBlock> blocks(String said) {
        var setUp = TeamAction.SET_UP.button(Phrase.TEAM_SET_UP.text(), TeamAction.NO_CHANNEL);
        return Stream.concat(Kit.text(said).stream(), Kit.buttons(List.of(setUp)).stream())
                .toList();
    }
}
