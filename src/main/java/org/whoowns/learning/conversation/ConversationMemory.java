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
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Write-behind memory of conversations: states are cached here and written in batches, so that no answer waits for the
/// database. Only a follow-up reads it, since another replica may have answered meanwhile. Thread-safe.
///
/// The latest state counts, by the replicas' clocks; people take longer to read an answer than clocks differ.
@Singleton
public final class ConversationMemory {

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

    private Optional<ConversationState> recall(ConversationKey key) {
        var oldest = now().minus(key.lifetime());
        return Stream.concat(Stream.ofNullable(cached.getIfPresent(key)), stored(key).stream())
                .max(Comparator.comparing(RememberedState::at))
                .filter(latest -> !latest.at().isBefore(oldest))
                .map(RememberedState::state);
    }

    private Optional<RememberedState> stored(ConversationKey key) {
        if (store == null) {
            return Optional.empty();
        }
        try {
            return store.find(key);
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("A conversation is continued by what this replica remembers.", unavailable);
            return Optional.empty();
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
