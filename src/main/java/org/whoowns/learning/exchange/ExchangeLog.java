package org.whoowns.learning.exchange;

import static java.util.stream.Collectors.toMap;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.exchange.redaction.StorableWords;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Write-behind log of exchanges: they are counted here, redacted, and written in batches, so that no answer waits for
/// the database. Words as they were typed, and who typed them, stay in memory until then. Thread-safe.
@Singleton
final class ExchangeLog {

    private static final Logger log = LoggerFactory.getLogger(ExchangeLog.class);
    /// Further exchanges are dropped until the database has taken some.
    private static final int MAX_WAITING = 10_000;

    private static final int BATCH = 500;

    private final @Nullable ExchangeTable store;
    private final StorableWords storable;
    private final CurrentSnapshot current;
    private final List<AskedListener> listeners;
    private final ElapsedTime time;
    private final boolean isKept;
    private final Map<Exchange, AskedExchange> waiting = new ConcurrentHashMap<>();
    /// Stored, but not told to all listeners.
    private final Map<AskedListener, List<AskedExchange>> untold = new LinkedHashMap<>();

    /// @param keep for how long exchanges are kept; zero to keep none
    ExchangeLog(
            @Nullable ExchangeTable store,
            StorableWords storable,
            CurrentSnapshot current,
            List<AskedListener> listeners,
            ElapsedTime time,
            @Property(name = "whoowns.keep-questions", defaultValue = "90d") Duration keep) {
        this.store = store;
        this.storable = storable;
        this.current = current;
        this.listeners = List.copyOf(listeners);
        this.time = time;
        this.isKept = keep.isPositive();
    }

    /// Adds a question about the knowledge, or each of several. Commands, small talk and follow-ups are left out: they
    /// say nothing by themselves.
    void add(Question.Utterance question, AnsweredQuestion answered) {
        var isForeign = question.context().workspace().isEmpty();
        if (store == null || !isKept || isForeign || answered.followUp() != null) {
            return;
        }
        if (answered.ask() instanceof Ask.Several(var parts, var _)) {
            parts.forEach(part -> add(question.context(), part.words(), ExchangeOutcome.of(part.ask(), part.match())));
        } else {
            add(question.context(), question.words(), ExchangeOutcome.of(answered.ask(), answered.match()));
        }
    }

    private void add(QuestionContext context, String words, @Nullable ExchangeOutcome outcome) {
        if (outcome == null) {
            return;
        }
        var exchange = new Exchange(
                context.workspace(),
                words,
                outcome.verdict(),
                outcome.entry(),
                outcome.nearest(),
                outcome.score(),
                context.door(),
                place(context.door()),
                LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC));
        if (waiting.size() < MAX_WAITING || waiting.containsKey(exchange)) {
            waiting.merge(exchange, AskedExchange.once(exchange, context.user()), AskedExchange::plus);
        }
    }

    private static PlaceKind place(Door door) {
        return switch (door) {
            case COMMAND, MENTION -> PlaceKind.CHANNEL;
            case DIRECT_MESSAGE -> PlaceKind.DIRECT_MESSAGE;
            case HOME, CLICK, API -> PlaceKind.NONE;
        };
    }

    /// Separate from the scheduled method, since Micronaut does not schedule a method that ends a bean's life.
    @PreDestroy
    void writeTheRest() {
        write();
    }

    /// Writes what is waiting, then tells the listeners; what can't be written or told waits for the next time.
    @Scheduled(initialDelay = "${whoowns.exchanges.write:1s}", fixedDelay = "${whoowns.exchanges.write:1s}")
    synchronized void write() {
        if (store == null) {
            return;
        }
        try {
            while (!waiting.isEmpty()) {
                write(store);
            }
            tell();
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Exchanges are written later.", unavailable);
        }
    }

    private void write(ExchangeTable table) {
        var taken = waiting.keySet().stream()
                .limit(BATCH)
                .flatMap(each -> Stream.ofNullable(waiting.remove(each)))
                .toList();
        try {
            var stored = redacted(taken);
            table.add(stored);
            for (var listener : listeners) {
                var all = untold.computeIfAbsent(listener, _ -> new ArrayList<>());
                stored.stream().filter(_ -> all.size() < MAX_WAITING).forEach(all::add);
            }
        } catch (DatabaseUnavailableException unavailable) {
            taken.forEach(each -> waiting.merge(each.exchange(), each, AskedExchange::plus));
            throw unavailable;
        } catch (RuntimeException invalid) {
            log.warn("{} exchanges could not be written and are lost.", taken.size(), invalid);
        }
    }

    private void tell() {
        for (var listener : listeners) {
            var stored = untold.getOrDefault(listener, List.of());
            if (stored.isEmpty()) {
                continue;
            }
            try {
                listener.asked(List.copyOf(stored));
            } catch (DatabaseUnavailableException unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                log.warn("{} exchanges were not learnt from.", stored.size(), failure);
            }
            stored.clear();
        }
    }

    /// The exchanges in storable words, with their vectors; those that have become equal are one.
    private Collection<AskedExchange> redacted(List<AskedExchange> asked) {
        var redactors = asked.stream()
                .map(each -> each.exchange().workspace())
                .distinct()
                .collect(toMap(Function.identity(), storable::redactor));
        var snapshot = current.snapshot();
        var redacted = new LinkedHashMap<Exchange, AskedExchange>();
        for (var each : asked) {
            var redactor = redactors.get(each.exchange().workspace());
            if (redactor != null) {
                var words =
                        StorableWords.normalised(redactor.redact(each.exchange().utterance()));
                var exchange = each.exchange().withUtterance(words);
                redacted.merge(exchange, each.of(exchange, snapshot.vector(words)), AskedExchange::plus);
            }
        }
        return redacted.values();
    }
}
