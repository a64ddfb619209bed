package org.whoowns.playground.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.whoowns.playground.workspace.ChangeFeed;
import org.whoowns.playground.workspace.WorkspaceChange;

/// Sender of Events API callbacks, with retries on Slack's schedule until the app acknowledges. Thread-safe.
public final class EventDelivery implements AutoCloseable {
    private static final int MAX_KEPT = 500;
    private static final String NO_RETRY = "x-slack-no-retry";

    private final RequestSender sender;
    private final List<Duration> schedule;
    private final ChangeFeed feed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> sent = new LinkedHashMap<>();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    /// @param schedule delay before each retry
    public EventDelivery(RequestSender sender, List<Duration> schedule, ChangeFeed feed) {
        this.sender = sender;
        this.schedule = List.copyOf(schedule);
        this.feed = feed;
    }

    /// One attempt to deliver an event, counted from 0.
    public record Delivery(String eventId, int attempt, AppResponse response) {}

    public void send(ObjectNode envelope) {
        synchronized (feed) {
            sent.put(envelope.path("event_id").asText(), envelope);
            trim();
        }
        threads.execute(() -> attempt(envelope, 0, ""));
    }

    /// Sends the event with that time stamp again, as after a lost acknowledgement.
    public void redeliver(String eventTs) {
        synchronized (feed) {
            ObjectNode envelope = sent.values().stream()
                    .filter(each -> each.path("event").path("event_ts").asText().equals(eventTs))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no event was sent for " + eventTs));
            threads.execute(() -> attempt(envelope, 1, "http_timeout"));
        }
    }

    public List<Delivery> deliveries() {
        synchronized (feed) {
            return List.copyOf(deliveries);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void attempt(ObjectNode envelope, int attempt, String reason) {
        OutgoingRequest request = attempt == 0
                ? OutgoingRequest.json(envelope)
                : OutgoingRequest.json(envelope).withRetryHeaders(attempt, reason);
        AppResponse response = sender.send(request);
        synchronized (feed) {
            deliveries.addLast(new Delivery(envelope.path("event_id").asText(), attempt, response));
            trim();
            feed.publish(new WorkspaceChange.Unseen());
        }
        if (!response.isSuccess() && !forbidsRetries(response) && attempt < schedule.size()) {
            CompletableFuture.delayedExecutor(schedule.get(attempt).toMillis(), TimeUnit.MILLISECONDS, this::execute)
                    .execute(() -> attempt(envelope, attempt + 1, response.retryReason()));
        }
    }

    private void execute(Runnable task) {
        if (!threads.isShutdown()) {
            threads.execute(task);
        }
    }

    private void trim() {
        while (deliveries.size() > MAX_KEPT) {
            deliveries.removeFirst();
        }
        while (sent.size() > MAX_KEPT) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    private static boolean forbidsRetries(AppResponse response) {
        return response instanceof AppResponse.Answered answered
                && answered.headers().containsKey(NO_RETRY);
    }
}
