package org.whoowns.slack.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Past;
import org.whoowns.teams.ledger.Refusal;
import org.whoowns.teams.ledger.Rights;
import org.whoowns.teams.ledger.Roster;

/// Looks back at what was changed, in a team or everywhere, and takes changes back.
@Singleton
final class HistoryClicks {

    /// The number of the change; after it, where the history that it was clicked in is everybody's.
    private static final Pattern UNDO = Pattern.compile("([0-9]{1,18})(/\\*)?");

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final Changes changes;

    HistoryClicks(KnowledgeInForce inForce, Roster roster, Changes changes) {
        this.inForce = inForce;
        this.roster = roster;
        this.changes = changes;
    }

    /// @param id a team's, or [TeamAction#EVERYBODY]
    void show(Frame frame, Actor actor, String id) {
        if (!actor.belongs()) {
            frame.say(Complaints.sentence(Refusal.NOT_OF_THIS_WORKSPACE));
            return;
        }
        var team = id.equals(TeamAction.EVERYBODY) ? null : id;
        frame.open(window("", actor, team).view());
    }

    void undo(Frame frame, Actor actor, String value) {
        var clicked = UNDO.matcher(value);
        if (!clicked.matches()) {
            frame.say(Sentence.OLD_BUTTON.text());
            return;
        }
        var number = Long.parseLong(clicked.group(1));
        var outcome = changes.make(new Change.Undo("undo-" + number, number), actor);
        var said = Changes.sentence(outcome, Phrase.HISTORY_TAKEN_BACK);
        try {
            tell(frame, actor, number, said, clicked.group(2) != null);
        } catch (DatabaseAway away) {
            // what came of the click is known, whether the rest can be shown or not
            frame.replace(Windows.saying(said));
        }
    }

    private void tell(Frame frame, Actor actor, long number, String said, boolean inEverybodys) {
        var past = roster.past(actor.workspace(), number);
        if (!actor.belongs() || past.isEmpty()) {
            frame.say(said);
            return;
        }
        var team = inEverybodys ? null : past.get().team();
        frame.replace(window(said, actor, team).view());
    }

    private HistoryWindow window(String notice, Actor actor, @Nullable String team) {
        var workspace = actor.workspace();
        return new HistoryWindow(
                notice,
                team == null
                        ? roster.history(workspace, HistoryWindow.LONGEST)
                        : roster.history(workspace, team, HistoryWindow.LONGEST),
                inForce.snapshot().knowledge(),
                team == null,
                mayUndo(actor));
    }

    /// Whether a button to take a change back is offered. The ledger looks again when it is clicked.
    private Predicate<Past> mayUndo(Actor actor) {
        return past -> past.team() == null
                ? Rights.mayDecideForAll(actor)
                : roster.team(actor.workspace(), past.team())
                        .or(() -> Optional.ofNullable(past.before().team()))
                        .map(team -> Rights.mayEdit(actor, team))
                        .orElseGet(actor::admin);
    }
}
