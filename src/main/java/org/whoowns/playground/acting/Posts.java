package org.whoowns.playground.acting;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.delivery.Payloads;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Content;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Conversations;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.Workspace;

/// Messages that people post, and the events that come of them: a mention in a channel, a direct message.
final class Posts {
    private final Office office;
    private final Workspace workspace;
    private final Conversations conversations;
    private final TypedText typedText;
    private final Payloads payloads;

    Posts(Office office) {
        this.office = office;
        workspace = office.workspace();
        conversations = workspace.conversations();
        typedText = new TypedText(workspace.organisation(), conversations);
        payloads = new Payloads(workspace);
    }

    Message post(Person person, Conversation where, String typed, @Nullable String thread) {
        Content content = typedText.message(typed);
        Message message = conversations.post(where, person.id(), content, Placement.inThread(thread));
        if (where.isDirect()) {
            office.events().send(payloads.directMessage(message));
        } else if (typedText.mentions(content, workspace.app())) {
            mention(person, where, message);
        }
        return message;
    }

    void openHome(Person person, String tab) {
        office.events().send(payloads.homeOpened(person, conversations.direct(person), tab));
    }

    private void mention(Person person, Conversation where, Message message) {
        if (conversations.hasApp(where)) {
            office.events().send(payloads.mention(message));
        } else {
            String app = workspace.app().name();
            conversations.notice(
                    where,
                    "not_in_channel",
                    app + " is not in #" + where.name() + " and does not see this. Type `/invite @" + app
                            + "` to bring it in.",
                    message.placement().onlyFor(person.id()));
        }
    }
}
