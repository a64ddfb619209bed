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
import org.whoowns.slack.request.RejectedRequestException;
import org.whoowns.slack.request.RequestRejection;

/// Bolt behind our own endpoint: it gets what has been checked, and its responses go out byte for byte.
@Singleton
final class BoltAdapter {

    private final App app;
    private final SlackRequestParser parser;

    BoltAdapter(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    HttpResponse<byte[]> run(String body, HttpHeaders headers) throws RejectedRequestException {
        try {
            var request = parse(body, headers);
            if (request == null) {
                throw new RejectedRequestException(RequestRejection.UNREADABLE);
            }
            return outgoing(app.run(request));
        } catch (RejectedRequestException rejected) {
            throw rejected;
        } catch (Exception malformed) {
            // Listeners don't throw; what throws here is Bolt, over a body that lacks something. Its message may quote
            // the body, so it goes no further.
            throw new RejectedRequestException(RequestRejection.UNREADABLE);
        }
    }

    private @Nullable Request<?> parse(String body, HttpHeaders headers) {
        return parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(retry(headers)))
                .build());
    }

    /// The only headers that matter after the check.
    private static Map<String, List<String>> retry(HttpHeaders headers) {
        var number = headers.get("X-Slack-Retry-Num");
        return number == null ? Map.of() : Map.of("X-Slack-Retry-Num", List.of(number));
    }

    private static HttpResponse<byte[]> outgoing(Response response) {
        MutableHttpResponse<byte[]> outgoing = HttpResponse.status(response.getStatusCode(), "");
        if (response.getBody() == null || response.getBody().isEmpty()) {
            return outgoing;
        }
        var type = response.getContentType() == null ? MediaType.TEXT_PLAIN : response.getContentType();
        return outgoing.body(response.getBody().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType(type.contains("charset") ? type : type + "; charset=utf-8"));
    }
}
