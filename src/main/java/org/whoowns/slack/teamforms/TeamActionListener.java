package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.history.HistoryActions;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Clicks on the buttons that are about teams. A button proves nothing: what it stands for may be gone, and whoever
/// clicks may have no right to it.
@Singleton
final class TeamActionListener implements Listener {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ActorResolver actors;
    private final AgreementActions agreements;
    private final HistoryActions histories;
    private final MessageSender messages;
    private final TaskRunner tasks;

    TeamActionListener(
            CurrentSnapshot current,
            TeamDirectory directory,
            ActorResolver actors,
            AgreementActions agreements,
            HistoryActions histories,
            MessageSender messages,
            TaskRunner tasks) {
        this.current = current;
        this.directory = directory;
        this.actors = actors;
        this.agreements = agreements;
        this.histories = histories;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(TeamAction.IDS.all(), this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = payload.getActions().getFirst();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(() -> act(modal, requester, clicked.getValue()), id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(ModalOpener modal, Requester requester, @Nullable String value) {
        var action = TeamAction.IDS.read(value);
        if (action.isEmpty()) {
            modal.say(text("old.button"));
            return;
        }
        try {
            act(modal, actors.of(requester), action.get());
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private void act(ModalOpener modal, Actor actor, TeamAction action) {
        switch (action) {
            case TeamAction.SetUp(@Nullable String channel) -> setUp(modal, actor, channel);
            case TeamAction.Edit(var id) ->
                withTeam(modal, actor, id, team -> {
                    var form = new TeamModal(knowledge());
                    modal.open(form.view(
                            FormMetadata.of(team.id(), team.version(), null), TeamModal.draft(team), List.of()));
                });
            case TeamAction.Remove(var id) ->
                withTeam(
                        modal,
                        actor,
                        id,
                        team -> modal.open(
                                TeamRemovalModal.view(FormMetadata.of(team.id(), team.version(), null), team)));
            case TeamAction.History(@Nullable String team) -> histories.show(modal, actor, team);
            case TeamAction.AboutAgreement about -> agreements.act(modal, actor, about);
            case TeamAction.Undo undo -> histories.undo(modal, actor, undo);
        }
    }

    private void setUp(ModalOpener modal, Actor actor, @Nullable String channel) {
        var knowledge = knowledge();
        if (!actor.belongs()) {
            modal.say(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
        } else if (!ChangeRights.maySetUp(actor)) {
            modal.say(ErrorMessages.sentence(RejectionReason.ONLY_ADMINS));
        } else if (!knowledge.canHaveTeams()) {
            modal.say(text("team.no.roles"));
        } else {
            var form = new TeamModal(knowledge);
            var channels = channel == null ? List.<String>of() : List.of(channel);
            modal.open(form.view(FormMetadata.of(null, 0, null), form.blank(channels), List.of()));
        }
    }

    /// What to do with a team.
    private interface Deed {
        void with(Team team);
    }

    /// Does it if the team is there and the person may change it.
    private void withTeam(ModalOpener modal, Actor actor, String id, Deed deed) {
        var team = directory.team(actor.workspace(), id);
        if (!actor.belongs()) {
            modal.say(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
        } else if (team.isEmpty()) {
            modal.say(ErrorMessages.sentence(RejectionReason.TEAM_GONE));
        } else if (!ChangeRights.mayEdit(actor, team.get())) {
            modal.say(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
        } else {
            deed.with(team.get());
        }
    }

    private KnowledgeBase knowledge() {
        return current.snapshot().knowledge();
    }
}
