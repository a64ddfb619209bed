package org.whoowns.slack.events;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.RequestSource;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RejectionLog;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.slack.request.SignatureVerifier;
import org.whoowns.slack.request.SlackPayload;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// HTTP endpoint for all requests from Slack.
///
/// Verifies the signature of the raw bytes before it parses anything. Their number is limited before they get here.
@Hidden
@Controller
@Requires(property = "slack.mode", notEquals = "socket")
final class EventsController implements RequestSource {

    private static final Logger log = LoggerFactory.getLogger(EventsController.class);

    private final SignatureVerifier signatures;
    private final EventDeduplication events;
    private final BoltAdapter bolt;
    private final ReplayCache replays;
    private final TaskRunner tasks;
    private final RejectionLog rejections;
    private volatile boolean stopped;

    EventsController(
            SignatureVerifier signatures,
            EventDeduplication events,
            BoltAdapter bolt,
            ReplayCache replays,
            TaskRunner tasks,
            RejectionLog rejections) {
        this.signatures = signatures;
        this.events = events;
        this.bolt = bolt;
        this.replays = replays;
        this.tasks = tasks;
        this.rejections = rejections;
    }

    @Post("/slack/events")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.VIRTUAL)
    HttpResponse<byte[]> receive(HttpRequest<byte[]> request) {
        try {
            return handle(request.getHeaders(), request.getBody().orElse(new byte[0]));
        } catch (RejectedRequestException rejected) {
            rejections.count(rejected.rejection());
            return HttpResponse.status(rejected.rejection().status());
        }
    }

    private HttpResponse<byte[]> handle(HttpHeaders headers, byte[] body) throws RejectedRequestException {
        var signature = headers.get(SignatureVerifier.SIGNATURE);
        signatures.verify(headers.get(SignatureVerifier.TIMESTAMP), signature, body);
        var payload = SlackPayload.parse(body);
        if (stopped) {
            throw new RejectedRequestException(RequestRejection.STOPPING);
        }
        if (tasks.isSaturated()) {
            throw new RejectedRequestException(RequestRejection.BUSY);
        }
        return switch (payload) {
            case SlackPayload.Challenge(var challenge) -> text(challenge);
            case SlackPayload.CertificateCheck() -> HttpResponse.ok();
            case SlackPayload.RateLimited() -> {
                log.warn("Slack is rate-limiting events because there were too many.");
                yield HttpResponse.ok();
            }
            case SlackPayload.Event(var key, var event) -> claim(key) ? run(key, event, headers) : HttpResponse.ok();
            case SlackPayload.Interaction(var interaction) ->
                BoltAdapter.toHttp(replays.answer(String.valueOf(signature), () -> bolt.run(interaction, headers)));
            case SlackPayload.Suggestion(var menu) -> BoltAdapter.toHttp(bolt.run(menu, headers));
            case SlackPayload.Command(var command) -> BoltAdapter.toHttp(bolt.run(command, headers));
        };
    }

    /// Rejects further requests, which arrive too late over connections that are still open; Slack retries them.
    @Override
    public void stop() {
        stopped = true;
    }

    private boolean claim(String key) throws RejectedRequestException {
        try {
            return events.claim(key);
        } catch (DatabaseUnavailableException unknown) {
            // another replica may have the event, so Slack has to come again
            throw new RejectedRequestException(RequestRejection.BUSY);
        }
    }

    private HttpResponse<byte[]> run(String key, String event, HttpHeaders headers) throws RejectedRequestException {
        var done = false;
        try {
            var response = bolt.run(event, headers);
            done = response.getStatusCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode();
            return BoltAdapter.toHttp(response);
        } catch (RejectedRequestException rejected) {
            done = rejected.rejection() != RequestRejection.BUSY;
            throw rejected;
        } finally {
            if (!done) {
                events.release(key);
            }
        }
    }

    private static HttpResponse<byte[]> text(String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/plain; charset=utf-8"));
    }
}
