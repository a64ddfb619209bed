package org.whoowns.slack.insight;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.insight.InsightReader;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.ChannelAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the window with what questions show, for curators and admins.
@Singleton
@Requires(beans = InsightReader.class)
final class InsightListener implements Listener {

    private final InsightReader reader;
    private final CurrentSnapshot current;
    private final ActorResolver actors;
    private final MessageSender messages;
    private final TaskRunner tasks;

    InsightListener(
            InsightReader reader,
            CurrentSnapshot current,
            ActorResolver actors,
            MessageSender messages,
            TaskRunner tasks) {
        this.reader = reader;
        this.current = current;
        this.actors = actors;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(InsightAction.IDS.all(), this::clicked);
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(() -> modal.open(view(actors.of(requester))), id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private View view(Actor actor) {
        if (!ChangeRights.mayDecideForAll(actor)) {
            return ModalBlocks.message(text("feedback.only.curators"));
        }
        try {
            var insight = reader.of(actor.workspace());
            var words = new InsightText(current.snapshot(actor.workspace()).knowledge());
            return ModalBlocks.readOnly(
                    text("insight"),
                    BlockFactory.concat(
                            BlockFactory.text(Mrkdwn.bold(InsightText.lead(insight))),
                            BlockFactory.text(words.lines(insight).stream()
                                    .map(line -> "• " + escape(line))
                                    .collect(Collectors.joining("\n"))),
                            BlockFactory.context(escape(text("insight.privacy"))),
                            BlockFactory.buttons(List.of(new ChannelAction.OfDigest().button(text("digest.choose"))))));
        } catch (DatabaseUnavailableException unavailable) {
            return ModalBlocks.message(text("unavailable"));
        }
    }
}
