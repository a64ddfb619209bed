package org.whoowns.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.FormBody;
import org.whoowns.playground.webapi.ApiResponse;

/// HTTP endpoints that the app calls: Web API methods and response URLs.
@Hidden
@Controller
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebApiController {
    private static final String BEARER = "Bearer ";

    private final FakeSlack slack;

    WebApiController(FakeSlack slack) {
        this.slack = slack;
    }

    @Get("/api/{method}")
    HttpResponse<byte[]> read(HttpRequest<?> request, String method) {
        return call(request, method, "");
    }

    @Post("/api/{method}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> call(HttpRequest<?> request, String method, @Nullable @Body String body) {
        ObjectNode arguments = arguments(request, body == null ? "" : body);
        request.getParameters().forEach((name, values) -> arguments.put(name, values.getFirst()));
        String header = request.getHeaders().getAuthorization().orElse("");
        String token = header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : arguments.path("token").asText();
        return http(slack.webApi().call(method, token, arguments));
    }

    @Post("/response/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> respond(HttpRequest<?> request, String id, @Nullable @Body String body) {
        return http(slack.responseUrls().use(id, arguments(request, body == null ? "" : body)));
    }

    private static ObjectNode arguments(HttpRequest<?> request, String body) {
        boolean json = request.getContentType()
                .filter(type -> type.getSubtype().equals("json"))
                .isPresent();
        if (json) {
            return SlackJson.readObject(body);
        }
        ObjectNode form = SlackJson.object();
        FormBody.parse(body).fields().forEach((name, values) -> form.put(name, values.getLast()));
        return form;
    }

    private static HttpResponse<byte[]> http(ApiResponse reply) {
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(HttpStatus.valueOf(reply.status()))
                .body(reply.body().getBytes(StandardCharsets.UTF_8))
                .contentType(reply.contentType());
        reply.headers().forEach(response::header);
        return response;
    }
}
