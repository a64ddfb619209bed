package org.whoowns.playground.workspace;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;

/// All conversations and the last messages of each. Thread-safe.
public final class ConversationStore {
    private static final int KEPT = 500;

    private final ChangeFeed board;
    private final MessageTimestamps timestamps;
    private final Map<String, FakeConversation> byId;
    private final Map<String, Deque<FakeMessage>> messages = new HashMap<>();
    private final Set<String> withApp = ConcurrentHashMap.newKeySet();

    ConversationStore(FakeOrganisation organisation, ChangeFeed board, MessageTimestamps timestamps) {
        this.board = board;
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

    /// The channels that the person is in.
    public Stream<FakeConversation> channels(FakeUser user) {
        return channels().filter(channel -> channel.isOpenTo(user));
    }

    /// The channels, and this person's direct messages.
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
        board.announce(new WorkspaceChange.Unseen());
    }

    public FakeMessage post(FakeConversation where, String author, MessageContent content, MessagePlacement placement) {
        return add(where, author, content, placement, "");
    }

    /// Slack itself says what went wrong.
    public FakeMessage notice(FakeConversation where, String trouble, String sentence, MessagePlacement placement) {
        return add(where, FakeOrganisation.SLACKBOT, MessageContent.of(sentence), placement, trouble);
    }

    public List<FakeMessage> messages(FakeConversation where) {
        synchronized (board) {
            return List.copyOf(of(where.id()));
        }
    }

    /// What a person sees there.
    public List<FakeMessage> messages(FakeConversation where, FakeUser reader) {
        return messages(where).stream()
                .filter(message -> where.isOpenTo(reader) && message.isVisibleTo(reader.id()))
                .toList();
    }

    public Optional<FakeMessage> find(String channel, String ts) {
        synchronized (board) {
            return of(channel).stream().filter(named(ts)).findFirst();
        }
    }

    public Optional<FakeMessage> replace(FakeMessage message, MessageContent content) {
        synchronized (board) {
            Optional<FakeMessage> found = find(message.channel(), message.ts());
            found.map(old -> old.with(content)).ifPresent(changed -> {
                Deque<FakeMessage> swapped = new ArrayDeque<>();
                of(message.channel())
                        .forEach(each -> swapped.add(named(changed.ts()).test(each) ? changed : each));
                messages.put(message.channel(), swapped);
                board.announce(new WorkspaceChange.Edited(changed));
            });
            return find(message.channel(), message.ts());
        }
    }

    public boolean remove(FakeMessage message) {
        synchronized (board) {
            boolean removed = of(message.channel()).removeIf(named(message.ts()));
            if (removed) {
                board.announce(new WorkspaceChange.Removed(message));
            }
            return removed;
        }
    }

    private FakeMessage add(
            FakeConversation where, String author, MessageContent content, MessagePlacement placement, String trouble) {
        synchronized (board) {
            FakeMessage message = new FakeMessage(
                    timestamps.next(), where.id(), author, content, rooted(where, placement), trouble, false);
            Deque<FakeMessage> there = of(where.id());
            there.addLast(message);
            if (there.size() > KEPT) {
                there.removeFirst();
            }
            board.announce(new WorkspaceChange.Posted(message));
            return message;
        }
    }

    /// A reply to a reply belongs to the thread's first message.
    private MessagePlacement rooted(FakeConversation where, MessagePlacement placement) {
        String thread = placement.thread();
        return thread == null
                ? placement
                : new MessagePlacement(
                        find(where.id(), thread).map(FakeMessage::root).orElse(thread), placement.visibleTo());
    }

    private Deque<FakeMessage> of(String channel) {
        return messages.computeIfAbsent(channel, id -> new ArrayDeque<>());
    }

    private static Predicate<FakeMessage> named(String ts) {
        return message -> message.ts().equals(ts);
    }
}
