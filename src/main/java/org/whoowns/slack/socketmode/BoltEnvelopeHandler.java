package org.whoowns.slack.socketmode;

import static org.whoowns.slack.socketmode.SocketModeMessage.ENVELOPE_ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.client.PendingAcknowledgement;
import org.whoowns.slack.events.EventDeduplication;
import org.whoowns.slack.request.RejectionLog;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.slack.request.payload.EventKey;
import org.whoowns.slack.request.payload.NeededFields;
import org.whoowns.slack.request.payload.PayloadParser;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

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
    private final RejectionLog rejections;
    private final SocketModeRequestParser parser;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("envelope-", 0).factory());

    BoltEnvelopeHandler(App app, EventDeduplication events, TaskRunner tasks, RejectionLog rejections) {
        this.app = app;
        this.events = events;
        this.tasks = tasks;
        this.rejections = rejections;
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

    private void run(String text, SocketModeWebSocket webSocket) {
        var envelope = PayloadParser.object(text).orElseGet(JsonNodeFactory.instance::objectNode);
        var request =
                neededFields(envelope).map(payload -> json(envelope, payload)).flatMap(this::parse);
        if (request.isEmpty()) {
            acknowledgeUnusable(envelope, webSocket);
            return;
        }
        var event = envelope.path("payload");
        var key = event.has("event_id") ? EventKey.of(event) : null;
        if (key != null && !events.claim(key)) {
            webSocket.send(acknowledgement(request.get(), Response.ok()));
            return;
        }
        try {
            var response =
                    PendingAcknowledgement.call(() -> app.run(request.get().getBoltRequest()));
            if (response.getStatusCode() == 200) {
                webSocket.send(acknowledgement(request.get(), response));
            } else if (key != null) {
                events.release(key);
            }
        } catch (DatabaseUnavailableException unknown) {
            // another replica may have the event; without an acknowledgement, Slack sends it again
            log.debug("Could not claim an event.", unknown);
        } catch (Exception incomplete) {
            // Listeners don't throw, so this is Bolt on missing fields. Its message may quote them: not logged.
            acknowledgeUnusable(envelope, webSocket);
        }
    }

    private static Optional<JsonNode> neededFields(JsonNode envelope) {
        var payload = envelope.path("payload");
        return switch (envelope.path("type").asText()) {
            case "events_api" -> NeededFields.ofEvent(payload);
            case "interactive" -> NeededFields.ofInteraction(payload);
            case "slash_commands" -> NeededFields.ofCommand(payload);
            default -> Optional.empty();
        };
    }

    private static String json(JsonNode envelope, JsonNode payload) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", envelope.path("type").asText())
                .put(ENVELOPE_ID, envelope.path(ENVELOPE_ID).asText())
                .put(
                        "accepts_response_payload",
                        envelope.path("accepts_response_payload").asBoolean())
                .set("payload", payload)
                .toString();
    }

    private Optional<SocketModeRequest> parse(String envelope) {
        try {
            return Optional.ofNullable(parser.parse(envelope)).filter(request -> request.getBoltRequest() != null);
        } catch (RuntimeException incomplete) {
            return Optional.empty();
        }
    }

    /// Otherwise Slack would send it again.
    private void acknowledgeUnusable(JsonNode envelope, SocketModeWebSocket webSocket) {
        rejections.count(RequestRejection.UNUSABLE);
        var acknowledgement = new JsonObject();
        acknowledgement.addProperty(ENVELOPE_ID, envelope.path(ENVELOPE_ID).asText());
        webSocket.send(acknowledgement.toString());
    }

    private static String acknowledgement(SocketModeRequest request, Response response) {
        var acknowledgement = new JsonObject();
        acknowledgement.addProperty(ENVELOPE_ID, request.getEnvelope().getEnvelopeId());
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
