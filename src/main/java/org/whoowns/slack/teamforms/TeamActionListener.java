package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
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

/// Bolt listener for the buttons about teams. A button may be outdated, and the person may lack the right to use it.
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
        app.blockAction(TeamAction.IDS.all(), this::handle);
    }

    private Response handle(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var action = TeamAction.IDS.read(payload.getActions().getFirst().getValue());
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> action.ifPresentOrElse(
                            clicked -> act(modal, requester, clicked), () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void act(ModalOpener modal, Requester requester, TeamAction action) {
        try {
            var actor = actors.of(requester);
            if (ChangeRights.mayRead(actor)) {
                act(modal, actor, action);
            } else {
                modal.say(ChangeRights.whyNotEdit(actor));
            }
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private void act(ModalOpener modal, Actor actor, TeamAction action) {
        switch (action) {
            case TeamAction.SetUp(@Nullable String channel) -> setUp(modal, actor, channel);
            case TeamAction.Edit(var id) ->
                withTeam(modal, actor, id, team -> {
                    var metadata = FormMetadata.of(team.id(), team.version(), null);
                    modal.open(new TeamModal(knowledge()).view(metadata, TeamModal.draft(team), List.of()));
                });
            case TeamAction.Remove(var id) ->
                withTeam(modal, actor, id, team -> {
                    var metadata = FormMetadata.of(team.id(), team.version(), null);
                    modal.open(TeamRemovalModal.view(metadata, team));
                });
            case TeamAction.History(@Nullable String team) -> histories.show(modal, actor, team);
            case TeamAction.AboutAgreement about -> {
                if (about.team() == null) {
                    agreements.inWorkspace(modal, actor, about);
                } else {
                    withTeam(modal, actor, about.team(), team -> agreements.inTeam(modal, actor, about, team));
                }
            }
            case TeamAction.Undo undo -> histories.undo(modal, actor, undo);
        }
    }

    private void setUp(ModalOpener modal, Actor actor, @Nullable String channel) {
        if (!ChangeRights.maySetUp(actor)) {
            modal.say(ChangeRights.whyNotSetUp(actor));
        } else if (!knowledge().canHaveTeams()) {
            modal.say(text("team.no.roles"));
        } else {
            var form = new TeamModal(knowledge());
            var channels = channel == null ? List.<String>of() : List.of(channel);
            modal.open(form.view(FormMetadata.of(null, 0, null), form.blank(channels, actor.user()), List.of()));
        }
    }

    /// Calls the action if the team exists and the person may edit it.
    private void withTeam(ModalOpener modal, Actor actor, String id, Consumer<Team> action) {
        var team = directory.team(actor.workspace(), id);
        if (team.isEmpty()) {
            modal.say(RejectionReason.TEAM_GONE);
        } else if (!ChangeRights.mayEdit(actor, team.get())) {
            modal.say(ChangeRights.whyNotEdit(actor));
        } else {
            action.accept(team.get());
        }
    }

    private KnowledgeBase knowledge() {
        return current.snapshot().knowledge();
    }
}
