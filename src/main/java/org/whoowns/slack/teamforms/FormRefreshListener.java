package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Bolt listener for choices in a form on which other fields depend. The form is shown again with the fields that
/// apply.
@Singleton
final class FormRefreshListener implements Listener {

    private static final String AREA = "form:";
    static final String MODEL = AREA + "model";
    static final String ENTRY = AREA + "entry";
    static final String OWNER = AREA + "owner";

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;

    FormRefreshListener(
            CurrentSnapshot current,
            TeamDirectory directory,
            ActorResolver actors,
            MessageSender messages,
            TaskRunner tasks) {
        this.current = current;
        this.directory = directory;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(Pattern.compile(Pattern.quote(AREA) + ".*"), this::chosen);
    }

    private Response chosen(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages);
            tasks.submit(() -> refresh(modal, requester, payload), id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private void refresh(ModalOpener modal, Requester requester, BlockActionPayload payload) {
        var view = payload.getView();
        var metadata =
                view == null ? Optional.<FormMetadata>empty() : FormMetadata.CODEC.read(view.getPrivateMetadata());
        if (view == null || metadata.isEmpty()) {
            modal.say(text("old.window"));
        } else if (ChangeRights.mayRead(actors.of(requester))) {
            try {
                modal.replace(form(requester.workspace(), view, metadata.get()));
            } catch (DatabaseUnavailableException unavailable) {
                // the form can be submitted as it is, and is checked then
            }
        }
    }

    private View form(String workspace, View view, FormMetadata metadata) {
        var knowledge = current.snapshot(workspace).knowledge();
        var values = FormValues.of(view);
        if (TeamModal.CALLBACK.equals(view.getCallbackId())) {
            var form = new TeamModal(knowledge);
            return form.view(metadata, form.read(metadata, values), List.of());
        }
        var form = AgreementModal.of(knowledge, directory, workspace, metadata);
        return form.view(metadata, AgreementModal.read(metadata, values), List.of());
    }
}
