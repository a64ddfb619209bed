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
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;

/// All conversations and the last messages of each. Thread-safe.
public final class Conversations {
    private static final int KEPT = 500;

    private final Noticeboard board;
    private final Stamps stamps;
    private final Map<String, Conversation> byId;
    private final Map<String, Deque<Message>> messages = new HashMap<>();
    private final Set<String> withApp = ConcurrentHashMap.newKeySet();

    Conversations(Organisation organisation, Noticeboard board, Stamps stamps) {
        this.board = board;
        this.stamps = stamps;
        var all = new LinkedHashMap<String, Conversation>();
        organisation.channels().forEach(channel -> {
            all.put(channel.id(), Conversation.channel(channel));
            if (channel.withApp()) {
                withApp.add(channel.id());
            }
        });
        organisation.people().stream().map(Conversation::direct).forEach(direct -> {
            all.put(direct.id(), direct);
            withApp.add(direct.id());
        });
        byId = Collections.unmodifiableMap(all);
    }

    public Stream<Conversation> channels() {
        return byId.values().stream().filter(conversation -> !conversation.isDirect());
    }

    /// The channels that the person is in.
    public Stream<Conversation> channels(Person person) {
        return channels().filter(channel -> channel.isOpenTo(person));
    }

    /// The channels, and this person's direct messages.
    public Stream<Conversation> openTo(Person person) {
        return byId.values().stream().filter(conversation -> conversation.isOpenTo(person));
    }

    /// By id, or by a channel's name with or without `#`.
    public Optional<Conversation> find(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return Optional.ofNullable(byId.get(idOrName))
                .or(() -> channels()
                        .filter(channel -> channel.name().equals(name))
                        .findFirst());
    }

    public Conversation direct(Person person) {
        return find(Conversation.direct(person).id())
                .orElseThrow(
                        () -> new IllegalArgumentException(person.name() + " has no direct messages with the app"));
    }

    public boolean hasApp(Conversation conversation) {
        return withApp.contains(conversation.id());
    }

    public void invite(Conversation conversation) {
        withApp.add(conversation.id());
        board.announce(new Change.Unseen());
    }

    public Message post(Conversation where, String author, Content content, Placement placement) {
        return add(where, author, content, placement, "");
    }

    /// Slack itself says what went wrong.
    public Message notice(Conversation where, String trouble, String sentence, Placement placement) {
        return add(where, Organisation.SLACKBOT, Content.of(sentence), placement, trouble);
    }

    public List<Message> messages(Conversation where) {
        synchronized (board) {
            return List.copyOf(of(where.id()));
        }
    }

    /// What a person sees there.
    public List<Message> messages(Conversation where, Person reader) {
        return messages(where).stream()
                .filter(message -> where.isOpenTo(reader) && message.isVisibleTo(reader.id()))
                .toList();
    }

    public Optional<Message> find(String channel, String ts) {
        synchronized (board) {
            return of(channel).stream().filter(named(ts)).findFirst();
        }
    }

    public Optional<Message> replace(Message message, Content content) {
        synchronized (board) {
            Optional<Message> found = find(message.channel(), message.ts());
            found.map(old -> old.with(content)).ifPresent(changed -> {
                Deque<Message> swapped = new ArrayDeque<>();
                of(message.channel())
                        .forEach(each -> swapped.add(named(changed.ts()).test(each) ? changed : each));
                messages.put(message.channel(), swapped);
                board.announce(new Change.Edited(changed));
            });
            return find(message.channel(), message.ts());
        }
    }

    public boolean remove(Message message) {
        synchronized (board) {
            boolean removed = of(message.channel()).removeIf(named(message.ts()));
            if (removed) {
                board.announce(new Change.Removed(message));
            }
            return removed;
        }
    }

    private Message add(Conversation where, String author, Content content, Placement placement, String trouble) {
        synchronized (board) {
            Message message =
                    new Message(stamps.next(), where.id(), author, content, rooted(where, placement), trouble, false);
            Deque<Message> there = of(where.id());
            there.addLast(message);
            if (there.size() > KEPT) {
                there.removeFirst();
            }
            board.announce(new Change.Posted(message));
            return message;
        }
    }

    /// A reply to a reply belongs to the thread's first message.
    private Placement rooted(Conversation where, Placement placement) {
        String thread = placement.thread();
        return thread == null
                ? placement
                : new Placement(find(where.id(), thread).map(Message::root).orElse(thread), placement.visibleTo());
    }

    private Deque<Message> of(String channel) {
        return messages.computeIfAbsent(channel, id -> new ArrayDeque<>());
    }

    private static Predicate<Message> named(String ts) {
        return message -> message.ts().equals(ts);
    }
}
