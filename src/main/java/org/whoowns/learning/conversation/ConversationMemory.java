package org.whoowns.learning.conversation;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.conversation.Conversation;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Write-behind memory of conversations: states are cached here and written in batches, so that no answer waits for the
/// database. Only a follow-up reads it, since another replica may have answered meanwhile. Thread-safe.
///
/// The latest state counts, by the replicas' clocks; people take longer to read an answer than clocks differ.
@Singleton
public final class ConversationMemory implements PersonalDataStore {

    private static final Logger log = LoggerFactory.getLogger(ConversationMemory.class);
    private static final int MAX_CACHED = 20_000;
    /// Further states are not written until the database has taken some.
    private static final int MAX_WAITING = 10_000;

    private static final int BATCH = 500;
    /// The same state again so soon is not remembered again; repeated commands are answered by the thousand.
    private static final Duration SOON = Duration.ofSeconds(1);

    private final @Nullable ConversationTable store;
    private final ElapsedTime time;
    private final Cache<ConversationKey, RememberedState> cached = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(ConversationKey.DAY)
            .build();
    private final Map<ConversationKey, RememberedState> waiting = new ConcurrentHashMap<>();

    ConversationMemory(@Nullable ConversationTable store, ElapsedTime time) {
        this.store = store;
        this.time = time;
    }

    /// One conversation.
    private record Remembered(ConversationMemory memory, ConversationKey key) implements Conversation {

        @Override
        public Optional<ConversationState> recall() {
            return memory.recall(key);
        }

        @Override
        public void remember(ConversationState state) {
            memory.remember(key, state);
        }
    }

    public Conversation of(ConversationKey key) {
        return new Remembered(this, key);
    }

    @Override
    public Kind kind() {
        return Kind.CONVERSATIONS;
    }

    /// Forgets the conversations that are one person's alone; without the database, other replicas remember them.
    @Override
    public int forget(String workspace, String user) {
        var own = cached.asMap().keySet().stream()
                .filter(key -> key.workspace().equals(workspace) && user.equals(key.user()))
                .toList();
        // nothing is to be written once the rows are gone
        own.forEach(waiting::remove);
        var erased = store == null ? 0 : store.deleteOf(workspace, user);
        cached.invalidateAll(own);
        return Math.max(erased, own.size());
    }

    private Optional<ConversationState> recall(ConversationKey key) {
        var oldest = now().minus(key.lifetime());
        return latest(key).filter(latest -> !latest.at().isBefore(oldest)).map(RememberedState::state);
    }

    /// What is written but no longer stored was forgotten at another replica.
    private Optional<RememberedState> latest(ConversationKey key) {
        var known = Optional.ofNullable(cached.getIfPresent(key));
        if (store == null) {
            return known;
        }
        try {
            var isWritten = !waiting.containsKey(key);
            var stored = store.find(key);
            if (stored.isEmpty()
                    && isWritten
                    && known.isPresent()
                    && ConversationTable.fits(known.get().state())) {
                cached.invalidate(key);
                return Optional.empty();
            }
            return Stream.concat(known.stream(), stored.stream()).max(Comparator.comparing(RememberedState::at));
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("A conversation is continued by what this replica remembers.", unavailable);
            return known;
        }
    }

    private void remember(ConversationKey key, ConversationState state) {
        var now = now();
        var known = cached.getIfPresent(key);
        if (known != null
                && known.state().equals(state)
                && now.isBefore(known.at().plus(SOON))) {
            return;
        }
        var latest = new RememberedState(state, now);
        cached.put(key, latest);
        if (store != null && (waiting.size() < MAX_WAITING || waiting.containsKey(key))) {
            waiting.put(key, latest);
        }
    }

    private Instant now() {
        return time.now().wall();
    }

    /// Separate from the scheduled method, since Micronaut does not schedule a method that ends a bean's life.
    @PreDestroy
    void writeTheRest() {
        write();
    }

    /// Writes what is waiting; what can't be written waits for the next time.
    @Scheduled(
            initialDelay = "${whoowns.conversations.write:500ms}",
            fixedDelay = "${whoowns.conversations.write:500ms}")
    void write() {
        if (store == null) {
            return;
        }
        try {
            while (!waiting.isEmpty()) {
                var batch =
                        waiting.entrySet().stream().limit(BATCH).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
                write(store, batch);
                batch.forEach(waiting::remove);
            }
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Conversations are written later.", unavailable);
        }
    }

    private static void write(ConversationTable store, Map<ConversationKey, RememberedState> batch) {
        try {
            store.write(batch);
        } catch (DatabaseUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException invalid) {
            log.warn(
                    "{} conversations could not be written; follow-ups to them may not be understood.",
                    batch.size(),
                    invalid);
        }
    }
}
