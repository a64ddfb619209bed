package org.whoowns.playground.requests;

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
import org.whoowns.playground.workspace.ChangeFeed;
import org.whoowns.playground.workspace.WorkspaceChange;

/// The Events API: every event goes out at once, and again on Slack's schedule while the app does not take it.
public final class EventDelivery implements AutoCloseable {
    private static final int KEPT = 500;
    private static final String NO_RETRY = "x-slack-no-retry";

    private final RequestSender sender;
    private final RequestSigner signer;
    private final InstantSource clock;
    private final List<Duration> schedule;
    private final ChangeFeed board;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> sent = new LinkedHashMap<>();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    public EventDelivery(
            RequestSender sender,
            RequestSigner signer,
            InstantSource clock,
            List<Duration> schedule,
            ChangeFeed board) {
        this.sender = sender;
        this.signer = signer;
        this.clock = clock;
        this.schedule = List.copyOf(schedule);
        this.board = board;
    }

    /// One attempt to bring an event to the app; the first is attempt 0.
    public record Delivery(String eventId, int attempt, AppResponse response) {}

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
        OutgoingRequest request = attempt == 0
                ? OutgoingRequest.json(envelope)
                : OutgoingRequest.json(envelope).retried(attempt, reason);
        AppResponse response = sender.deliver(signer.sign(request, clock.instant()));
        synchronized (board) {
            deliveries.addLast(new Delivery(envelope.path("event_id").asText(), attempt, response));
            trim();
            board.announce(new WorkspaceChange.Unseen());
        }
        if (!response.isFine() && !refusesRetries(response) && attempt < schedule.size()) {
            CompletableFuture.delayedExecutor(schedule.get(attempt).toMillis(), TimeUnit.MILLISECONDS, this::execute)
                    .execute(() -> attempt(envelope, attempt + 1, response.reason()));
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

    private static boolean refusesRetries(AppResponse response) {
        return response instanceof AppResponse.Answered answered
                && answered.headers().containsKey(NO_RETRY);
    }
}
