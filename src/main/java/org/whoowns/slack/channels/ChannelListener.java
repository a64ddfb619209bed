package org.whoowns.slack.channels;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.ChannelAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for the forms in which channels are chosen. A channel counts once a first message could be posted
/// there, since the app need not be allowed to ask whether it is a member.
@Singleton
final class ChannelListener implements Listener {

    private final List<ChannelSubscription<?>> subscriptions;
    private final ActorResolver actors;
    private final ChannelSharing sharing;
    private final MessageSender messages;
    private final TaskRunner tasks;

    ChannelListener(
            List<ChannelSubscription<?>> subscriptions,
            ActorResolver actors,
            ChannelSharing sharing,
            MessageSender messages,
            TaskRunner tasks) {
        this.subscriptions = List.copyOf(subscriptions);
        this.actors = actors;
        this.sharing = sharing;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(ChannelAction.IDS.all(), this::clicked);
        app.viewSubmission(ChannelForm.CALLBACK, this::submitted);
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var choice = ChannelAction.IDS
                .read(payload.getActions().getFirst().getValue())
                .flatMap(this::choice);
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).withPlaceholder();
            tasks.submit(
                    () -> choice.ifPresentOrElse(
                            found -> open(modal, actors.of(requester), found), () -> modal.say(text("old.button"))),
                    id -> modal.say(text("failure", id)));
        });
        return context.ack();
    }

    private Optional<Choice<?>> choice(ChannelAction action) {
        return subscriptions.stream()
                .<Choice<?>>flatMap(each -> Choice.of(each, action).stream())
                .findFirst();
    }

    private static void open(ModalOpener modal, Actor actor, Choice<?> choice) {
        try {
            choice.refusal(actor).ifPresentOrElse(modal::say, () -> modal.open(choice.form(actor)));
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var choice = ChannelForm.action(view).flatMap(this::choice);
        var requester = Requester.of(request.getPayload(), context);
        if (choice.isEmpty() || requester.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        var who = requester.get();
        tasks.submit(
                () -> save(
                        actors.of(who), choice.get(), ChannelForm.channel(view).orElse(null)),
                id -> messages.postDirect(who.workspace(), who.user(), SlackMessage.of(text("failure", id))));
        return context.ack();
    }

    /// What is wrong is told in a direct message: by then, the form is closed.
    private void save(Actor actor, Choice<?> choice, @Nullable String channel) {
        try {
            var refusal = choice.refusal(actor);
            var problem = refusal.isEmpty() && channel != null ? problem(actor, choice, channel) : null;
            if (refusal.isPresent()) {
                tell(actor, SlackMessage.of(refusal.get()));
            } else if (problem != null) {
                tell(actor, SlackMessage.of(problem).withBlocks(choice.buttons()));
            } else {
                choice.choose(actor, channel);
            }
        } catch (DatabaseUnavailableException unavailable) {
            tell(actor, SlackMessage.of(text("unavailable")).withBlocks(choice.buttons()));
        }
    }

    private void tell(Actor actor, SlackMessage message) {
        messages.postDirect(actor.workspace(), actor.user(), message);
    }

    /// Why the channel can't be chosen; null once something could be posted there.
    private @Nullable String problem(Actor actor, Choice<?> choice, String channel) {
        if (Objects.equals(choice.channel(actor).orElse(null), channel)) {
            return null;
        }
        if (sharing.audience(actor.workspace(), channel) == ChannelAudience.SHARED) {
            return text("channel.shared");
        }
        try {
            messages.post(new ConversationRef(actor.workspace(), channel, null), choice.welcome(actor));
            return null;
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.PLACE_CLOSED) {
                throw failure;
            }
            return text("channel.invite");
        }
    }

    /// An action with what it is for.
    private record Choice<A extends ChannelAction>(ChannelSubscription<A> subscription, A action) {

        static <A extends ChannelAction> Optional<Choice<A>> of(
                ChannelSubscription<A> subscription, ChannelAction action) {
            return subscription.action().isInstance(action)
                    ? Optional.of(
                            new Choice<>(subscription, subscription.action().cast(action)))
                    : Optional.empty();
        }

        Optional<String> refusal(Actor actor) {
            return subscription.refusal(actor, action);
        }

        Optional<String> channel(Actor actor) {
            return subscription.channel(actor, action);
        }

        View form(Actor actor) {
            var channel = channel(actor).or(() -> subscription.proposed(actor, action));
            return ChannelForm.view(
                    action, subscription.title(), subscription.lead(actor, action), channel.orElse(null));
        }

        /// The button that opens the form again.
        List<LayoutBlock> buttons() {
            return BlockFactory.buttons(List.of(action.button(text("channel.choose"))));
        }

        SlackMessage welcome(Actor actor) {
            return subscription.welcome(actor, action);
        }

        void choose(Actor actor, @Nullable String channel) {
            subscription.choose(actor, action, channel);
        }
    }
}
