package org.whoowns.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.ApiCaller;
import org.whoowns.mcp.MessageHandler.InvalidMessageException;
import org.whoowns.mcp.MessageHandler.Message;
import org.whoowns.mcp.tools.CallContext;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// HTTP endpoint of the Model Context Protocol (Streamable HTTP, stateless): one message a request, answered as JSON.
///
/// Nobody is asked anything in return, so there is no event stream to open.
@Hidden
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class McpController {

    private static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
    /// As long as a signature is fresh, on both sides of the clock.
    private static final Duration RETENTION = Duration.ofMinutes(10);

    private static final int MAX_SIGNATURES = 100_000;

    private final AdmissionControl admissions;
    private final CurrentServer server;
    private final Cache<String, Boolean> executed = Caffeine.newBuilder()
            .expireAfterWrite(RETENTION)
            .maximumSize(MAX_SIGNATURES)
            .build();

    McpController(AdmissionControl admissions, CurrentServer server) {
        this.admissions = admissions;
        this.server = server;
    }

    @Post("/mcp")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> receive(HttpRequest<byte[]> request) {
        var body = request.getBody().orElse(new byte[0]);
        return switch (admissions.of(request, body)) {
            case Admission.Refused(var status, var sentence, @Nullable Duration wait) -> {
                var response = response(status, MessageHandler.error(null, ErrorCodes.INVALID_REQUEST, sentence));
                yield wait == null
                        ? response
                        : response.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
            }
            case Admission.Granted granted -> handle(request, body, granted);
        };
    }

    private HttpResponse<byte[]> handle(HttpRequest<?> request, byte[] body, Admission.Granted granted) {
        var handler = server.handler();
        var version = request.getHeaders().get(PROTOCOL_VERSION);
        if (version != null && !handler.protocolVersions().contains(version)) {
            return invalid(HttpStatus.BAD_REQUEST, "This server does not speak that version of the protocol.");
        }
        if (request.getContentType()
                .filter(MediaType.APPLICATION_JSON_TYPE::matches)
                .isEmpty()) {
            return invalid(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Please send application/json.");
        }
        try {
            var message = MessageHandler.parse(body);
            return isReplayed(message, granted)
                    ? invalid(HttpStatus.UNAUTHORIZED, "This request has been answered before.")
                    : handler.handle(message, CallContext.of(caller(message, granted)))
                            .map(answer -> response(HttpStatus.OK, answer))
                            .orElseGet(() -> HttpResponse.status(HttpStatus.ACCEPTED));
        } catch (InvalidMessageException malformed) {
            return response(HttpStatus.BAD_REQUEST, malformed.response());
        } catch (DatabaseUnavailableException unavailable) {
            return invalid(HttpStatus.SERVICE_UNAVAILABLE, "Please try again in a minute.");
        }
    }

    private static ApiCaller caller(Message message, Admission.Granted granted) {
        return granted.caller().apply(Objects.requireNonNullElse(message.params(), Map.of()));
    }

    /// The handshake of two people in the same second may be the same, and so signed alike.
    private boolean isReplayed(Message message, Admission.Granted granted) {
        return message.executes()
                && granted.signature() != null
                && executed.asMap().putIfAbsent(granted.signature(), true) != null;
    }

    private static MutableHttpResponse<byte[]> invalid(HttpStatus status, String sentence) {
        return response(status, MessageHandler.error(null, ErrorCodes.INVALID_REQUEST, sentence));
    }

    private static MutableHttpResponse<byte[]> response(HttpStatus status, JSONRPCResponse answer) {
        return HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(MessageHandler.bytes(answer));
    }
}
