package org.whoowns.playground.interaction;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessageContent;
import org.whoowns.playground.workspace.MessagePlacement;

/// Poster of users' messages and sender of the resulting events.
final class MessagePosting {
    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final ConversationStore conversations;
    private final TypedText typedText;
    private final EventPayloads payloads;

    MessagePosting(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        conversations = workspace.conversations();
        typedText = new TypedText(workspace.organisation(), conversations);
        payloads = new EventPayloads(workspace);
    }

    FakeMessage post(FakeUser user, FakeConversation where, String typed, @Nullable String thread) {
        MessageContent content = typedText.message(typed);
        FakeMessage message = conversations.post(where, user.id(), content, MessagePlacement.inThread(thread));
        if (where.isDirect()) {
            context.events().send(payloads.directMessage(message));
        } else if (typedText.mentions(content, workspace.app())) {
            mention(user, where, message);
        }
        return message;
    }

    void openHome(FakeUser user) {
        context.events().send(payloads.homeOpened(user, conversations.direct(user)));
    }

    private void mention(FakeUser user, FakeConversation where, FakeMessage message) {
        if (conversations.hasApp(where)) {
            context.events().send(payloads.mention(message));
        } else {
            String app = workspace.app().name();
            conversations.notice(
                    where,
                    "not_in_channel",
                    app + " is not in #" + where.name() + " and does not see this. Type `/invite @" + app
                            + "` to bring it in.",
                    message.placement().onlyFor(user));
        }
    }
}
