package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;

/// The state of the fake workspace. Thread-safe.
public final class FakeWorkspace {
    private final FakeOrganisation organisation;
    private final ChangeFeed feed = new ChangeFeed();
    private final IdGenerator ids = new IdGenerator(new SecureRandom());
    private final ConversationStore conversations;
    private final ViewStore views;
    private final InstantSource clock;
    private final MessageTimestamps timestamps;
    private final Set<String> deactivated = ConcurrentHashMap.newKeySet();
    private final Set<String> guests = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> quiet = new ConcurrentHashMap<>();

    public FakeWorkspace(FakeOrganisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
        timestamps = new MessageTimestamps(clock);
        conversations = new ConversationStore(organisation, feed, timestamps);
        views = new ViewStore(feed, ids);
    }

    public FakeOrganisation organisation() {
        return organisation;
    }

    public ChangeFeed feed() {
        return feed;
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

    /// A unique Slack time stamp.
    public String nextTimestamp() {
        return timestamps.next();
    }

    public FakeUser user(String who) {
        return organisation.find(who).orElseThrow(() -> new IllegalArgumentException("no such user: " + who));
    }

    public void deactivate(FakeUser user) {
        deactivated.add(user.id());
    }

    public void reactivate(FakeUser user) {
        deactivated.remove(user.id());
    }

    public boolean isDeactivated(FakeUser user) {
        return deactivated.contains(user.id());
    }

    /// Makes the user a guest, or a member again.
    public void restrict(FakeUser user, boolean guest) {
        if (guest) {
            guests.add(user.id());
        } else {
            guests.remove(user.id());
        }
    }

    public boolean isGuest(FakeUser user) {
        return guests.contains(user.id());
    }

    /// Turns the user's do-not-disturb on until then.
    public void silence(FakeUser user, Instant end) {
        quiet.put(user.id(), end);
    }

    /// When the user's do-not-disturb ends; empty if it is not on.
    public Optional<Instant> quietUntil(FakeUser user) {
        return Optional.ofNullable(quiet.get(user.id())).filter(clock.instant()::isBefore);
    }

    public FakeConversation conversation(String idOrName) {
        return conversations
                .find(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no such conversation: " + idOrName));
    }

    public FakeUser app() {
        return organisation.app().user();
    }

    /// Validates a message and adds missing block and action ids.
    public MessageContent validMessage(String text, List<JsonNode> blocks) {
        BlockKitRules.checkMessage(text, blocks);
        return new MessageContent(text, ids.addMissing(blocks));
    }

    /// Validates a view and adds missing block and action ids.
    public ObjectNode validView(ObjectNode view, boolean modal) {
        BlockKitRules.checkView(view, modal);
        ObjectNode copy = view.deepCopy();
        copy.set(
                "blocks",
                SlackJson.array(ids.addMissing(copy.path("blocks").valueStream().toList())));
        return copy;
    }
}
