package org.whoowns.slack.http;

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
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.ComesOverHttp;
import org.whoowns.slack.Errands;

/// The one address that Slack sends everything to.
///
/// The order is what keeps it safe: size, signature over the bytes as they came, and only then a look at what is in
/// them.
@Controller
@Requires(condition = ComesOverHttp.class)
final class EventsController {

    private static final Logger log = LoggerFactory.getLogger(EventsController.class);
    private static final int LARGEST_BODY = 1 << 20;

    private final Signatures signatures;
    private final EventClaims claims;
    private final Bolt bolt;
    private final Errands errands;
    private final TurnedAway turnedAway;
    private final HttpIntake intake;

    EventsController(
            Signatures signatures,
            EventClaims claims,
            Bolt bolt,
            Errands errands,
            TurnedAway turnedAway,
            HttpIntake intake) {
        this.signatures = signatures;
        this.claims = claims;
        this.bolt = bolt;
        this.errands = errands;
        this.turnedAway = turnedAway;
        this.intake = intake;
    }

    @Post("/slack/events")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.VIRTUAL)
    HttpResponse<byte[]> receive(HttpRequest<byte[]> request) {
        try {
            return take(request.getHeaders(), request.getBody().orElse(new byte[0]));
        } catch (Refused refused) {
            turnedAway.count(refused.refusal());
            return HttpResponse.status(refused.refusal().status());
        }
    }

    private HttpResponse<byte[]> take(HttpHeaders headers, byte[] body) throws Refused {
        if (body.length > LARGEST_BODY) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        signatures.check(headers.get("X-Slack-Request-Timestamp"), headers.get("X-Slack-Signature"), body);
        var delivery = Delivery.read(body);
        if (!intake.isOpen()) {
            throw new Refused(Refusal.STOPPING);
        }
        if (errands.areMany()) {
            throw new Refused(Refusal.BUSY);
        }
        return switch (delivery) {
            case Delivery.Challenge(var challenge) -> text(challenge);
            case Delivery.CertificateCheck() -> HttpResponse.ok();
            case Delivery.RateLimited() -> {
                log.warn("Slack holds back events, because there were too many.");
                yield HttpResponse.ok();
            }
            case Delivery.Event(var id, var event) -> claims.take(id) ? run(id, event, headers) : HttpResponse.ok();
            case Delivery.Interaction(var interaction) -> bolt.run(interaction, headers);
        };
    }

    private HttpResponse<byte[]> run(String id, String event, HttpHeaders headers) throws Refused {
        var response = bolt.run(event, headers);
        if (response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            claims.giveBack(id);
        }
        return response;
    }

    private static HttpResponse<byte[]> text(String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/plain; charset=utf-8"));
    }
}
