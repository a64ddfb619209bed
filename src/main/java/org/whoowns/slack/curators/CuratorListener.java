package org.whoowns.slack.curators;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.MemberDirectory;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.access.UserCache;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.review.ReviewChangedEvent;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the form in which admins name the curators of their workspace.
@Singleton
final class CuratorListener implements Listener {

    private final ReviewLedger ledger;
    private final CuratorPanel panel;
    private final ActorResolver actors;
    private final MemberDirectory members;
    private final UserCache users;
    private final MessageSender messages;
    private final TaskRunner tasks;
    private final ApplicationEventPublisher<ReviewChangedEvent> changes;

    CuratorListener(
            ReviewLedger ledger,
            CuratorPanel panel,
            ActorResolver actors,
            MemberDirectory members,
            UserCache users,
            MessageSender messages,
            TaskRunner tasks,
            ApplicationEventPublisher<ReviewChangedEvent> changes) {
        this.ledger = ledger;
        this.panel = panel;
        this.actors = actors;
        this.members = members;
        this.users = users;
        this.messages = messages;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void register(App app) {
        app.blockAction(CuratorAction.IDS.all(), this::open);
        app.viewSubmission(CuratorForm.CALLBACK, this::take);
    }

    private Response open(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> panel.of(actors.of(requester))
                            .ifPresentOrElse(
                                    shown -> modal.open(CuratorForm.view(shown.list())),
                                    () -> modal.say(text("curators.refused"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var requester = Requester.of(request.getPayload(), context);
        if (requester.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        return tasks.call(
                () -> {
                    try {
                        return name(view, actors.beforeAcknowledgement(requester.get()), context);
                    } catch (DatabaseUnavailableException unavailable) {
                        return context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
                    }
                },
                id -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("failure", id))));
    }

    private Response name(View view, Actor actor, ViewSubmissionContext context) {
        var people = CuratorForm.people(view);
        var problem = problem(actor.workspace(), people);
        if (problem.isPresent()) {
            return context.ackWithErrors(Map.of(CuratorForm.PEOPLE, problem.get()));
        }
        if (!ledger.nameCurators(actor, people)) {
            return context.ackWithUpdate(ModalBlocks.message(text("curators.refused")));
        }
        changes.publishEvent(new ReviewChangedEvent(actor.workspace(), actor.user()));
        return context.ack();
    }

    /// Why these people can't be named.
    private Optional<String> problem(String workspace, List<String> people) {
        for (var person : people) {
            var member = members.find(workspace, person);
            if (member.isEmpty()) {
                return Optional.of(text("curators.unconfirmed"));
            }
            if (!member.get().isActive()) {
                var name = users.names(workspace, List.of(person)).getOrDefault(person, person);
                return Optional.of(text("curators.not.member", name));
            }
        }
        return Optional.empty();
    }
}
