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

/// Hands envelopes to the same Bolt app, behind the same claims, as what comes over HTTP. Each has a thread of its own,
/// so that a slow one holds up no other.
@Singleton
@Requires(property = "slack.mode", value = "socket")
final class BoltEnvelopeHandler {

    private static final Logger log = LoggerFactory.getLogger(BoltEnvelopeHandler.class);
    /// Slack waits no longer for an acknowledgement.
    private static final int SECONDS_TO_ACKNOWLEDGE = 3;

    private final App app;
    private final EventDeduplication events;
    private final TaskRunner tasks;
    private final SocketModeRequestParser parser;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("envelope-", 0).factory());

    BoltEnvelopeHandler(App app, EventDeduplication events, TaskRunner tasks) {
        this.app = app;
        this.events = events;
        this.tasks = tasks;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /// Takes an envelope, without waiting for what comes of it.
    ///
    /// @param webSocket the way back: where it came over
    void take(String envelope, SocketModeWebSocket webSocket) {
        // without an acknowledgement Slack delivers events again after a while
        if (!threads.isShutdown() && !tasks.isSaturated()) {
            threads.execute(() -> answer(envelope, webSocket));
        }
    }

    private void answer(String text, SocketModeWebSocket webSocket) {
        try {
            var request = parser.parse(text);
            if (request == null || request.getBoltRequest() == null) {
                log.info("Ignored an envelope of an unknown type.");
                return;
            }
            var event = event(request);
            var response = event == null || events.claim(event) ? app.run(request.getBoltRequest()) : Response.ok();
            if (response.getStatusCode() == 200) {
                webSocket.say(acknowledgement(request, response));
            } else if (event != null) {
                events.release(event);
            }
        } catch (Exception malformed) {
            // its message may quote what somebody typed
            log.info("Could not read an envelope.");
        }
    }

    /// The event's id; null where it is no event.
    private static @Nullable String event(SocketModeRequest request) {
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
        } catch (JsonParseException plain) {
            log.debug("An answer is plain text.");
        }
        var text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }

    /// Lets what was taken be acknowledged.
    @PreDestroy
    void finish() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
