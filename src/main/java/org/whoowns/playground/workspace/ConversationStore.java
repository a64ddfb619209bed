package org.whoowns.playground.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;

/// Store of all conversations and the last 500 messages of each. Thread-safe.
public final class ConversationStore {
    private static final int MAX_MESSAGES = 500;

    private final ChangeFeed feed;
    private final MessageTimestamps timestamps;
    private final Map<String, FakeConversation> byId;
    private final Map<String, List<FakeMessage>> messages = new HashMap<>();
    private final Set<String> withApp = ConcurrentHashMap.newKeySet();

    ConversationStore(FakeOrganisation organisation, ChangeFeed feed, MessageTimestamps timestamps) {
        this.feed = feed;
        this.timestamps = timestamps;
        var all = new LinkedHashMap<String, FakeConversation>();
        organisation.channels().forEach(channel -> {
            all.put(channel.id(), FakeConversation.channel(channel));
            if (channel.withApp()) {
                withApp.add(channel.id());
            }
        });
        organisation.people().stream().map(FakeConversation::direct).forEach(direct -> {
            all.put(direct.id(), direct);
            withApp.add(direct.id());
        });
        byId = Collections.unmodifiableMap(all);
    }

    public Stream<FakeConversation> channels() {
        return byId.values().stream().filter(conversation -> !conversation.isDirect());
    }

    public Stream<FakeConversation> channels(FakeUser user) {
        return channels().filter(channel -> channel.isOpenTo(user));
    }

    /// The user's channels and direct messages.
    public Stream<FakeConversation> openTo(FakeUser user) {
        return byId.values().stream().filter(conversation -> conversation.isOpenTo(user));
    }

    /// By id, or by a channel's name with or without `#`.
    public Optional<FakeConversation> find(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return Optional.ofNullable(byId.get(idOrName))
                .or(() -> channels()
                        .filter(channel -> channel.name().equals(name))
                        .findFirst());
    }

    public FakeConversation direct(FakeUser user) {
        return find(FakeConversation.direct(user).id())
                .orElseThrow(() -> new IllegalArgumentException(user.name() + " has no direct messages with the app"));
    }

    public boolean hasApp(FakeConversation conversation) {
        return withApp.contains(conversation.id());
    }

    public void invite(FakeConversation conversation) {
        withApp.add(conversation.id());
        feed.publish(new WorkspaceChange.Unseen());
    }

    public FakeMessage post(FakeConversation where, String author, MessageContent content, MessagePlacement placement) {
        return add(where, author, content, placement, "");
    }

    /// Posts an error notice from Slackbot.
    public FakeMessage notice(FakeConversation where, String errorCode, String text, MessagePlacement placement) {
        return add(where, FakeOrganisation.SLACKBOT, new MessageContent(text, List.of()), placement, errorCode);
    }

    public List<FakeMessage> messages(FakeConversation where) {
        synchronized (feed) {
            return List.copyOf(of(where.id()));
        }
    }

    /// The messages that are visible to the user.
    public List<FakeMessage> messages(FakeConversation where, FakeUser reader) {
        return messages(where).stream()
                .filter(message -> where.isOpenTo(reader) && message.isVisibleTo(reader))
                .toList();
    }

    public Optional<FakeMessage> find(String channel, String ts) {
        synchronized (feed) {
            return of(channel).stream()
                    .filter(message -> message.ts().equals(ts))
                    .findFirst();
        }
    }

    public Optional<FakeMessage> replace(FakeMessage message, MessageContent content) {
        synchronized (feed) {
            Optional<FakeMessage> edited = find(message.channel(), message.ts()).map(old -> old.with(content));
            edited.ifPresent(changed -> {
                of(message.channel()).replaceAll(each -> each.ts().equals(changed.ts()) ? changed : each);
                feed.publish(new WorkspaceChange.Edited(changed));
            });
            return edited;
        }
    }

    public void remove(FakeMessage message) {
        synchronized (feed) {
            if (of(message.channel()).removeIf(each -> each.ts().equals(message.ts()))) {
                feed.publish(new WorkspaceChange.Removed(message));
            }
        }
    }

    private FakeMessage add(
            FakeConversation where,
            String author,
            MessageContent content,
            MessagePlacement placement,
            String errorCode) {
        synchronized (feed) {
            FakeMessage message = new FakeMessage(
                    timestamps.next(), where.id(), author, content, resolveThread(where, placement), errorCode, false);
            List<FakeMessage> all = of(where.id());
            all.addLast(message);
            if (all.size() > MAX_MESSAGES) {
                all.removeFirst();
            }
            feed.publish(new WorkspaceChange.Posted(message));
            return message;
        }
    }

    /// A reply to a reply belongs to the thread's first message.
    private MessagePlacement resolveThread(FakeConversation where, MessagePlacement placement) {
        String thread = placement.thread();
        return thread == null
                ? placement
                : new MessagePlacement(
                        find(where.id(), thread).map(FakeMessage::root).orElse(thread), placement.visibleTo());
    }

    private List<FakeMessage> of(String channel) {
        return messages.computeIfAbsent(channel, id -> new ArrayList<>());
    }
}
