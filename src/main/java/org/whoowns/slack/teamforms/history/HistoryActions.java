package org.whoowns.slack.teamforms.history;

import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Shows the change history of a team or of the workspace, and undoes changes.
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
        modal.open(view("", actor, team));
    }

    public void undo(ModalOpener modal, Actor actor, TeamAction.Undo clicked) {
        var number = clicked.change();
        var outcome = changes.submit(new Change.Undo(modal.key(), number), actor);
        var sentence = ChangeSubmitter.sentence(outcome, "history.taken.back");
        try {
            var change = directory.change(actor.workspace(), number);
            if (change.isEmpty()) {
                modal.say(sentence);
            } else {
                modal.replace(view(
                        sentence,
                        actor,
                        clicked.workspace() ? null : change.get().team()));
            }
        } catch (DatabaseUnavailableException unavailable) {
            // the outcome is known even if the history can't be shown
            modal.replace(ModalBlocks.message(sentence));
        }
    }

    private View view(String notice, Actor actor, @Nullable String team) {
        var workspace = actor.workspace();
        var history = team == null
                ? directory.history(workspace, HistoryModal.LONGEST)
                : directory.history(workspace, team, HistoryModal.LONGEST);
        return new HistoryModal(notice, history, current.snapshot(workspace).knowledge(), team == null, mayUndo(actor))
                .view();
    }

    /// Whether an undo button is offered. The ledger checks again when it is clicked.
    private Predicate<ChangeRecord> mayUndo(Actor actor) {
        return record -> record.team() == null
                ? ChangeRights.mayDecideForAll(actor)
                : directory
                        .team(actor.workspace(), record.team())
                        .or(() -> Optional.ofNullable(record.before().team()))
                        .map(team -> ChangeRights.mayEdit(actor, team))
                        .orElseGet(() ->
                                actor.admin() && ChangeRights.whyReadOnly(actor).isEmpty());
    }
}
