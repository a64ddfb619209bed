package org.whoowns.playground.interaction;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;

/// A user in one conversation or thread, for tests and the browser to act as.
public record ConversationActor(
        ActorContext context,
        FakeUser user,
        FakeConversation where,
        @Nullable String thread) {

    public ConversationActor replyingTo(FakeMessage message) {
        return new ConversationActor(context, user, where, message.root());
    }

    /// Runs a slash command, given with its text, and waits for the app's response.
    public ActionResult command(String line) {
        return new SlashCommands(context).run(user, where, line, thread);
    }

    public FakeMessage says(String text) {
        return new MessagePosting(context).post(user, where, text, thread);
    }

    /// Posts a message that starts with a mention of the app.
    public FakeMessage mentions(String text) {
        return says("@" + context.workspace().app().name() + " " + text);
    }
}
