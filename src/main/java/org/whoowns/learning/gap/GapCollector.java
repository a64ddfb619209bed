package org.whoowns.learning.gap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.exchange.AskedExchange;
import org.whoowns.learning.exchange.AskedListener;
import org.whoowns.learning.exchange.PickListener;
import org.whoowns.learning.jdbc.JdbcTransactions;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Collects gaps in the background from what was asked: unknown questions at once, choices unless one is picked soon.
/// What the database does not take waits here. Thread-safe.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class GapCollector implements AskedListener, PickListener {

    private static final Logger log = LoggerFactory.getLogger(GapCollector.class);
    /// Further exchanges are dropped until the database has taken some.
    private static final int MAX_WAITING = 10_000;

    /// At once, so that stopping takes seconds at most.
    private static final int BATCH = 500;

    /// Exchanges are stored later than that only while the database is away.
    private static final Duration STORED_LATE = Duration.ofMinutes(1);

    private final GapMerger merger;
    private final GapChoices choices;
    private final AskerHashes hashes;
    private final Queue<AskedExchange> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Pick> picks = new ConcurrentLinkedQueue<>();
    /// For choices that are stored after their pick.
    private final Cache<Picker, Set<String>> latest = Caffeine.newBuilder()
            .maximumSize(MAX_WAITING)
            .expireAfterWrite(STORED_LATE)
            .build();

    private volatile boolean stopped;

    GapCollector(GapMerger merger, GapChoices choices, AskerHashes hashes) {
        this.merger = merger;
        this.choices = choices;
        this.hashes = hashes;
    }

    private record Picker(String workspace, String user) {}

    private record Pick(Picker who, Set<String> entries) {}

    @Override
    public void picked(String workspace, String user, Set<String> entries) {
        var picker = new Picker(workspace, user);
        latest.put(picker, Set.copyOf(entries));
        if (picks.size() < MAX_WAITING) {
            picks.add(new Pick(picker, Set.copyOf(entries)));
        }
    }

    /// Only takes them, so that nothing that was merged is told again.
    @Override
    public void asked(Collection<AskedExchange> exchanges) {
        exchanges.stream().filter(_ -> waiting.size() < MAX_WAITING).forEach(waiting::add);
        if (stopped) {
            collect();
        }
    }

    /// Separate from the scheduled method, since Micronaut does not schedule a method that ends a bean's life.
    @PreDestroy
    void stop() {
        stopped = true;
        collect();
    }

    /// Merges what is waiting; what the database does not take waits for the next time.
    @Scheduled(initialDelay = "${whoowns.gaps.collect:2s}", fixedDelay = "${whoowns.gaps.collect:2s}")
    synchronized void collect() {
        take(waiting, this::merge);
        take(picks, this::settle);
    }

    /// Merges the choices that nobody made.
    @Scheduled(initialDelay = "${whoowns.gaps.choices:30s}", fixedDelay = "${whoowns.gaps.choices:30s}")
    synchronized void expireChoices() {
        collect();
        var due = new ArrayDeque<GapQuestion>();
        try {
            due.addAll(choices.due());
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Choices are counted later.", unavailable);
        }
        take(due, merger::merge);
    }

    private static <T> void take(Queue<T> queue, Consumer<T> work) {
        var next = queue.peek();
        for (var taken = 0; next != null && taken < BATCH; taken++) {
            try {
                work.accept(next);
            } catch (DatabaseUnavailableException unavailable) {
                log.debug("Gaps are collected later.", unavailable);
                return;
            } catch (RuntimeException failure) {
                log.warn("A question was not merged into a gap.", failure);
            }
            queue.remove();
            next = queue.peek();
        }
    }

    private void merge(AskedExchange asked) {
        switch (asked.exchange().verdict()) {
            case CONFIDENT -> {}
            case UNKNOWN -> merger.merge(question(asked, asked.times(), asked.users()));
            case AMBIGUOUS -> offer(asked);
        }
    }

    /// Each person is offered a choice of their own.
    private void offer(AskedExchange asked) {
        var users = asked.users();
        if (users.isEmpty()) {
            choices.add(question(asked, asked.times(), Set.of()), null);
            return;
        }
        var times = asked.times() - users.size() + 1;
        for (var user : users) {
            if (!hasPicked(asked, user)) {
                var question = question(asked, Math.max(times, 1), Set.of(user));
                choices.add(question, question.people().stream().findFirst().orElse(null));
            }
            times = 1;
        }
    }

    private boolean hasPicked(AskedExchange asked, String user) {
        @Nullable
        Set<String> entries = latest.getIfPresent(new Picker(asked.exchange().workspace(), user));
        return entries != null
                && !Collections.disjoint(entries, asked.exchange().nearest());
    }

    private GapQuestion question(AskedExchange asked, int times, Set<String> users) {
        var exchange = asked.exchange();
        var quarter = hashes.quarter();
        return new GapQuestion(
                exchange.workspace(),
                exchange.utterance(),
                exchange.nearest(),
                asked.vector(),
                times,
                hashes.of(exchange.workspace(), quarter, users),
                quarter,
                null);
    }

    private void settle(Pick pick) {
        var workspace = pick.who().workspace();
        hashes.find(workspace, pick.who().user())
                .ifPresent(person -> choices.picked(workspace, person, pick.entries()));
    }
}
