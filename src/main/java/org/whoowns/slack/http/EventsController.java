package org.whoowns.slack.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one address that Slack sends everything to.
///
/// The order is what keeps it safe: size, signature over the bytes as they came, and only then a look at what is in
/// them.
@Controller
final class EventsController {

    private static final Logger log = LoggerFactory.getLogger(EventsController.class);
    private static final int LARGEST_BODY = 1 << 20;

    private final Signatures signatures;
    private final EventClaims claims;
    private final Bolt bolt;
    private final MeterRegistry meters;

    EventsController(Signatures signatures, EventClaims claims, Bolt bolt, MeterRegistry meters) {
        this.signatures = signatures;
        this.claims = claims;
        this.bolt = bolt;
        this.meters = meters;
    }

    @Post("/slack/events")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.VIRTUAL)
    HttpResponse<byte[]> receive(HttpRequest<byte[]> request) {
        try {
            return take(request.getHeaders(), request.getBody().orElse(new byte[0]));
        } catch (Refused refused) {
            var refusal = refused.refusal();
            meters.counter("whoowns.requests.refused", "reason", refusal.label())
                    .increment();
            log.info("Turned a request away: {}.", refusal.label());
            return HttpResponse.status(refusal.status());
        }
    }

    private HttpResponse<byte[]> take(HttpHeaders headers, byte[] body) throws Refused {
        if (body.length > LARGEST_BODY) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        signatures.check(headers.get("X-Slack-Request-Timestamp"), headers.get("X-Slack-Signature"), body);
        return switch (Delivery.read(body)) {
            case Delivery.Challenge(var challenge) -> text(challenge);
            case Delivery.CertificateCheck() -> HttpResponse.ok();
            case Delivery.RateLimited() -> {
                log.warn("Slack holds back events, because there were too many.");
                yield HttpResponse.ok();
            }
            case Delivery.Event(var id, var event) -> claims.take(id) ? bolt.run(event, headers) : HttpResponse.ok();
            case Delivery.Interaction(var interaction) -> bolt.run(interaction, headers);
        };
    }

    private static HttpResponse<byte[]> text(String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/plain; charset=utf-8"));
    }
}
