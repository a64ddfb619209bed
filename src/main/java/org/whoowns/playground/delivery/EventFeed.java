package org.whoowns.playground.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.whoowns.playground.workspace.Change;
import org.whoowns.playground.workspace.Noticeboard;

/// The Events API: every event goes out at once, and again on Slack's schedule while the app does not take it.
public final class EventFeed implements AutoCloseable {
    private static final int KEPT = 500;
    private static final String NO_RETRY = "x-slack-no-retry";

    private final Postman postman;
    private final Signer signer;
    private final InstantSource clock;
    private final List<Duration> schedule;
    private final Noticeboard board;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> sent = new LinkedHashMap<>();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    public EventFeed(Postman postman, Signer signer, InstantSource clock, List<Duration> schedule, Noticeboard board) {
        this.postman = postman;
        this.signer = signer;
        this.clock = clock;
        this.schedule = List.copyOf(schedule);
        this.board = board;
    }

    /// One attempt to bring an event to the app; the first is attempt 0.
    public record Delivery(String eventId, int attempt, Receipt receipt) {}

    public void send(ObjectNode envelope) {
        synchronized (board) {
            sent.put(envelope.path("event_id").asText(), envelope);
            trim();
        }
        threads.execute(() -> attempt(envelope, 0, ""));
    }

    /// The same event once more, as after an acknowledgement that got lost on its way.
    public void repeat(String eventTs) {
        ObjectNode envelope =
                sentAt(eventTs).orElseThrow(() -> new IllegalArgumentException("no event was sent for " + eventTs));
        threads.execute(() -> attempt(envelope, 1, "http_timeout"));
    }

    public List<Delivery> deliveries() {
        synchronized (board) {
            return List.copyOf(deliveries);
        }
    }

    /// The event that was sent for the message or action with that time stamp.
    public Optional<ObjectNode> sentAt(String eventTs) {
        synchronized (board) {
            return sent.values().stream()
                    .filter(envelope ->
                            envelope.path("event").path("event_ts").asText().equals(eventTs))
                    .findFirst();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void attempt(ObjectNode envelope, int attempt, String reason) {
        Letter letter =
                attempt == 0 ? Letter.json(envelope) : Letter.json(envelope).retried(attempt, reason);
        Receipt receipt = postman.deliver(signer.sign(letter, clock.instant()));
        synchronized (board) {
            deliveries.addLast(new Delivery(envelope.path("event_id").asText(), attempt, receipt));
            trim();
            board.announce(new Change.Unseen());
        }
        if (!receipt.isFine() && !refusesRetries(receipt) && attempt < schedule.size()) {
            CompletableFuture.delayedExecutor(schedule.get(attempt).toMillis(), TimeUnit.MILLISECONDS, this::execute)
                    .execute(() -> attempt(envelope, attempt + 1, receipt.reason()));
        }
    }

    private void execute(Runnable task) {
        if (!threads.isShutdown()) {
            threads.execute(task);
        }
    }

    private void trim() {
        while (deliveries.size() > KEPT) {
            deliveries.removeFirst();
        }
        while (sent.size() > KEPT) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    private static boolean refusesRetries(Receipt receipt) {
        return receipt instanceof Receipt.Answered answered
                && answered.headers().containsKey(NO_RETRY);
    }
}
