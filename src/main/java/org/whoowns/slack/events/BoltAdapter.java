package org.whoowns.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.client.PendingAcknowledgement;
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Passes verified HTTP requests to Bolt and converts its responses.
@Singleton
final class BoltAdapter {

    private final App app;
    private final SlackRequestParser parser;

    BoltAdapter(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    Response run(String body, HttpHeaders headers) throws RejectedRequestException {
        var request = parse(body, headers);
        try {
            return PendingAcknowledgement.call(() -> app.run(request));
        } catch (DatabaseUnavailableException undone) {
            // thrown rather than responded, because Bolt acknowledges events whatever their listeners respond
            throw new RejectedRequestException(RequestRejection.BUSY);
        } catch (Exception incomplete) {
            // Listeners throw nothing else, so this is Bolt on missing fields. Its message may quote the body: not
            // logged.
            throw new RejectedRequestException(RequestRejection.UNUSABLE);
        }
    }

    private Request<?> parse(String body, HttpHeaders headers) throws RejectedRequestException {
        // after signature verification, Bolt needs no other header
        var retry = headers.get("X-Slack-Retry-Num");
        try {
            @Nullable
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(retry == null ? Map.of() : Map.of("X-Slack-Retry-Num", List.of(retry))))
                    .build());
            if (request != null) {
                return request;
            }
        } catch (RuntimeException malformed) {
            throw new RejectedRequestException(RequestRejection.UNREADABLE);
        }
        throw new RejectedRequestException(RequestRejection.UNREADABLE);
    }

    static HttpResponse<byte[]> toHttp(Response response) {
        MutableHttpResponse<byte[]> http = HttpResponse.status(response.getStatusCode(), "");
        if (response.getBody() == null || response.getBody().isEmpty()) {
            return http;
        }
        var type = response.getContentType() == null ? MediaType.TEXT_PLAIN : response.getContentType();
        return http.body(response.getBody().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType(type.contains("charset") ? type : type + "; charset=utf-8"));
    }
}
