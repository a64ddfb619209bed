package org.whoowns.slack.teamforms.history;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Looks back at what was changed, in a team or everywhere, and takes changes back.
@Singleton
public final class HistoryActions {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ChangeSubmitter changes;

    HistoryActions(CurrentSnapshot current, TeamDirectory directory, ChangeSubmitter changes) {
        this.current = current;
        this.directory = directory;
        this.changes = changes;
    }

    /// @param team null for the whole workspace
    public void show(ModalOpener modal, Actor actor, @Nullable String team) {
        if (!actor.belongs()) {
            modal.say(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
            return;
        }
        modal.open(window("", actor, team).view());
    }

    public void undo(ModalOpener modal, Actor actor, TeamAction.Undo clicked) {
        var number = clicked.change();
        var outcome = changes.submit(new Change.Undo("undo-" + number, number), actor);
        var said = ChangeSubmitter.sentence(outcome, "history.taken.back");
        try {
            tell(modal, actor, number, said, clicked.workspace());
        } catch (DatabaseUnavailableException unavailable) {
            // what came of the click is known, whether the rest can be shown or not
            modal.replace(ModalBlocks.message(said));
        }
    }

    private void tell(ModalOpener modal, Actor actor, long number, String said, boolean inEverybodys) {
        var past = directory.past(actor.workspace(), number);
        if (!actor.belongs() || past.isEmpty()) {
            modal.say(said);
            return;
        }
        var team = inEverybodys ? null : past.get().team();
        modal.replace(window(said, actor, team).view());
    }

    private HistoryModal window(String notice, Actor actor, @Nullable String team) {
        var workspace = actor.workspace();
        return new HistoryModal(
                notice,
                team == null
                        ? directory.history(workspace, HistoryModal.LONGEST)
                        : directory.history(workspace, team, HistoryModal.LONGEST),
                current.snapshot().knowledge(),
                team == null,
                mayUndo(actor));
    }

    /// Whether a button to take a change back is offered. The ledger looks again when it is clicked.
    private Predicate<ChangeRecord> mayUndo(Actor actor) {
        return record -> record.team() == null
                ? ChangeRights.mayDecideForAll(actor)
                : directory
                        .team(actor.workspace(), record.team())
                        .or(() -> Optional.ofNullable(record.before().team()))
                        .map(team -> ChangeRights.mayEdit(actor, team))
                        .orElseGet(actor::admin);
    }
}
