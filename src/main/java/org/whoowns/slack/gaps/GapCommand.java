package org.whoowns.slack.gaps;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.learning.gap.GapState;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Handles the command that lists what was asked and not answered, for those who may see it.
@Singleton
final class GapCommand implements BotCommandHandler {

    private final GapLedger gaps;
    private final GapRights rights;
    private final ActorResolver actors;

    GapCommand(GapLedger gaps, GapRights rights, ActorResolver actors) {
        this.gaps = gaps;
        this.rights = rights;
        this.actors = actors;
    }

    @Override
    public Ask.BotCommand.Name name() {
        return Ask.BotCommand.Name.GAPS;
    }

    @Override
    public boolean isOffered(QuestionContext context) {
        return access(context) != GapAccess.NONE;
    }

    @Override
    public SlackMessage handle(QuestionContext context) {
        var access = access(context);
        if (access == GapAccess.NONE) {
            return SlackMessage.of(escape(text("gaps.refused")));
        }
        try {
            var list = gaps.mostWanted(context.workspace(), GapState.OPEN, access.askers(), 0, GapSection.SHOWN);
            var blocks = list.gaps().isEmpty()
                    ? BlockFactory.concat(
                            BlockFactory.text(escape(text("gaps.none"))),
                            BlockFactory.buttons(List.of(GapAction.Page.FIRST.button(text("gaps.all")))))
                    : GapSection.of(list);
            return new SlackMessage(escape(text("gaps.counted", GapSection.count(list))), blocks);
        } catch (DatabaseUnavailableException unavailable) {
            return SlackMessage.of(escape(text("gaps.unavailable")));
        }
    }

    private GapAccess access(QuestionContext context) {
        return rights.of(actors.forAnswer(Requester.in(context.workspace(), context.user(), null)));
    }
}
