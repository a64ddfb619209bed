package org.whoowns.playground.interaction;

import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;

/// A person in one conversation, about to say something.
public final class ConversationActor {
    private final ActorContext context;
    private final FakeUser user;
    private final FakeConversation where;
    private final @Nullable String thread;

    ConversationActor(ActorContext context, FakeUser user, FakeConversation where) {
        this(context, user, where, null);
    }

    private ConversationActor(ActorContext context, FakeUser user, FakeConversation where, @Nullable String thread) {
        this.context = context;
        this.user = user;
        this.where = where;
        this.thread = thread;
    }

    /// The same, replying to a message.
    public ConversationActor replyingTo(FakeMessage message) {
        return new ConversationActor(context, user, where, message.root());
    }

    /// Runs a whole line, `/command` and text, and waits for the app's answer as Slack does.
    public ActionResult command(String line) {
        return new SlashCommands(context).run(user, where, line);
    }

    public FakeMessage says(String text) {
        return new MessagePosting(context).post(user, where, text, thread);
    }

    /// Says it to the app: its name is put in front.
    public FakeMessage mentions(String text) {
        return says("@" + context.workspace().app().name() + " " + text);
    }
}
