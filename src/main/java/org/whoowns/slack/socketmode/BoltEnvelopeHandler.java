package org.whoowns.slack.socketmode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser.GenericSocketModeEnvelope;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.events.EventDeduplication;

/// Passes Socket Mode envelopes to Bolt, deduplicates events and acknowledges. Each envelope is handled on its own
/// virtual thread. Thread-safe.
@Singleton
@Requires(property = "slack.mode", value = "socket")
final class BoltEnvelopeHandler {

    private static final Logger log = LoggerFactory.getLogger(BoltEnvelopeHandler.class);
    /// Slack's time limit for an acknowledgement.
    private static final int ACKNOWLEDGEMENT_SECONDS = 3;

    private final App app;
    private final EventDeduplication events;
    private final TaskRunner tasks;
    private final SocketModeRequestParser parser;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("envelope-", 0).factory());

    BoltEnvelopeHandler(App app, EventDeduplication events, TaskRunner tasks) {
        this.app = app;
        this.events = events;
        this.tasks = tasks;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /// Handles an envelope on another thread.
    ///
    /// @param webSocket where the envelope came from and the acknowledgement goes
    void handle(String envelope, SocketModeWebSocket webSocket) {
        // Slack retries events that are not acknowledged
        if (!executor.isShutdown() && !tasks.isSaturated()) {
            executor.execute(() -> run(envelope, webSocket));
        }
    }

    private void run(String envelope, SocketModeWebSocket webSocket) {
        try {
            var request = parser.parse(envelope);
            if (request == null || request.getBoltRequest() == null) {
                log.info("Ignored an envelope of an unknown type.");
                return;
            }
            var eventId = eventId(request);
            var response = eventId == null || events.claim(eventId) ? app.run(request.getBoltRequest()) : Response.ok();
            if (response.getStatusCode() == 200) {
                webSocket.send(acknowledgement(request, response));
            } else if (eventId != null) {
                events.release(eventId);
            }
        } catch (Exception malformed) {
            // the exception may quote user input: not logged
            log.info("Could not read an envelope.");
        }
    }

    /// @return null if the request is not an event
    private static @Nullable String eventId(SocketModeRequest request) {
        return ((GenericSocketModeEnvelope) request.getEnvelope()).getPayload() instanceof JsonObject payload
                        && payload.get("event_id") instanceof JsonPrimitive id
                ? id.getAsString()
                : null;
    }

    private static String acknowledgement(SocketModeRequest request, Response response) {
        var acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
        if (Boolean.TRUE.equals(request.getEnvelope().getAcceptsResponsePayload())
                && response.getBody() != null
                && !response.getBody().isBlank()) {
            acknowledgement.add("payload", payload(response.getBody()));
        }
        return acknowledgement.toString();
    }

    private static JsonElement payload(String body) {
        try {
            var json = JsonParser.parseString(body);
            if (json.isJsonObject()) {
                return json;
            }
        } catch (JsonParseException _) {
            log.debug("The response is plain text.");
        }
        var text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }

    /// Waits until the envelopes in progress are acknowledged.
    @PreDestroy
    void shutDown() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(ACKNOWLEDGEMENT_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
    }
}
