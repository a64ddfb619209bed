package org.whoowns.slack.team;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Outcome;

/// Windows that asked once more before something was done, and were agreed to. Where the database is away, they ask
/// again.
@Singleton
final class Confirmations {

    private final Changes changes;

    Confirmations(Changes changes) {
        this.changes = changes;
    }

    /// The second step of a change of holders: what was filled in comes with the window, and is looked at once more.
    Response handover(View view, ViewSubmissionContext context, Actor actor, Memo memo) {
        if (memo.filled() == null || memo.team() == null) {
            return context.ackWithUpdate(TeamSubmissions.old());
        }
        var edit = new Change.EditTeam(
                memo.key(), memo.team(), memo.version(), memo.filled().draft());
        return made(view, context, edit, actor, Phrase.HANDOVER_OUTDATED);
    }

    Response removal(View view, ViewSubmissionContext context, Actor actor, Memo memo) {
        return memo.team() == null
                ? context.ackWithUpdate(TeamSubmissions.old())
                : made(
                        view,
                        context,
                        new Change.RemoveTeam(memo.key(), memo.team(), memo.version()),
                        actor,
                        Phrase.OUTDATED_CLICK);
    }

    /// @param outdated what to say where somebody else was faster
    private Response made(View view, ViewSubmissionContext context, Change change, Actor actor, Phrase outdated) {
        var outcome = changes.make(change, actor);
        return switch (outcome) {
            case Outcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case Outcome.Unavailable _ -> context.ackWithUpdate(Windows.again(view, Phrase.UNAVAILABLE.text()));
            case Outcome.Outdated _ ->
                context.ackWithUpdate(Windows.saying(view.getTitle().getText(), outdated.text()));
            case Outcome.Refused _, Outcome.Invalid _ ->
                context.ackWithUpdate(
                        Windows.saying(view.getTitle().getText(), Changes.sentence(outcome, Phrase.SAVED)));
        };
    }
}
