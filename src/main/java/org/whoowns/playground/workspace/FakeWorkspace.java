package org.whoowns.playground.workspace;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;

/// The whole workspace: who is there, what was said, what is open.
public final class FakeWorkspace {
    private final FakeOrganisation organisation;
    private final ChangeFeed board = new ChangeFeed();
    private final IdGenerator ids = new IdGenerator(new SecureRandom());
    private final ConversationStore conversations;
    private final ViewStore views;
    private final InstantSource clock;
    private final MessageTimestamps timestamps;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    public FakeWorkspace(FakeOrganisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
        timestamps = new MessageTimestamps(clock);
        conversations = new ConversationStore(organisation, board, timestamps);
        views = new ViewStore(board, ids);
    }

    public FakeOrganisation organisation() {
        return organisation;
    }

    public ChangeFeed board() {
        return board;
    }

    public IdGenerator ids() {
        return ids;
    }

    public ConversationStore conversations() {
        return conversations;
    }

    public ViewStore views() {
        return views;
    }

    public InstantSource clock() {
        return clock;
    }

    /// A time stamp of Slack's kind that nothing else carries.
    public String stamp() {
        return timestamps.next();
    }

    public FakeUser person(String who) {
        return organisation.find(who).orElseThrow(() -> new IllegalArgumentException("nobody is called " + who));
    }

    /// The account of somebody who left is deactivated; what names them stays.
    public void leaves(FakeUser user) {
        left.add(user.id());
    }

    /// The account is activated again.
    public void returns(FakeUser user) {
        left.remove(user.id());
    }

    public boolean hasLeft(FakeUser user) {
        return left.contains(user.id());
    }

    public FakeConversation conversation(String idOrName) {
        return conversations
                .find(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no conversation is called " + idOrName));
    }

    public FakeUser app() {
        return organisation.app().user();
    }
}
