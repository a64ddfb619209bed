package org.whoowns.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.AnswerReply;
import org.whoowns.api.ApiAnswerer;
import org.whoowns.api.ApiCaller;
import org.whoowns.api.ApiException;
import org.whoowns.api.CatalogueReader;
import org.whoowns.api.ResponsibilityReply;
import org.whoowns.api.TeamReader;
import org.whoowns.api.TeamReply;
import org.whoowns.knowledge.files.Sha256;

/// The HTTP API, for programs that hold an API key. Without keys it is off.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "WhoOwns",
                        version = "v1",
                        description = "Who owns this, the product manager or the product owner, and why?"),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "One of the keys in WHOOWNS_API_KEYS")
@Controller("/api/v1")
@Requires(property = ApiController.KEYS, pattern = ".+")
@ExecuteOn(TaskExecutors.VIRTUAL)
class ApiController {

    static final String KEYS = "whoowns.api.keys";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiAnswerer answers;
    private final CatalogueReader catalogue;
    private final TeamReader teams;

    ApiController(ApiAnswerer answers, CatalogueReader catalogue, TeamReader teams) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.teams = teams;
    }

    /// Answers a question about roles and responsibilities.
    ///
    /// @param q the question, in anybody's own words
    /// @param team the id or the name of the team that it is about, unless the words name another
    /// @param framework the id or the name of the framework whose view is asked for
    /// @return the answer; *unknown* is one, too
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerReply.class)))
    @Get("/ask")
    HttpResponse<?> ask(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String q,
            @QueryValue @Nullable String team,
            @QueryValue @Nullable String framework) {
        AnswerReply reply =
                answers.ask(caller(request), q, filled(team), filled(framework)).reply();
        return response(request, reply);
    }

    /// Lists the responsibilities, with their owners by default.
    ///
    /// @param area the id or the title of an area
    /// @param role the id or the name of the role that owns them by default, or `shared`
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ResponsibilityReply.Catalogue.class)))
    @Get("/responsibilities")
    HttpResponse<?> responsibilities(
            HttpRequest<?> request, @QueryValue @Nullable String area, @QueryValue @Nullable String role) {
        ResponsibilityReply.Catalogue reply = catalogue.responsibilities(caller(request), filled(area), filled(role));
        return response(request, reply);
    }

    /// A team, who holds its roles, and what they are accountable for.
    ///
    /// @param id the id or the name of the team
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TeamReply.class)))
    @Get("/teams/{id}")
    HttpResponse<?> team(HttpRequest<?> request, String id) {
        TeamReply reply = teams.team(caller(request), id);
        return response(request, reply);
    }

    /// This description (OpenAPI).
    @Hidden
    @Get(value = "/openapi.yml", produces = "application/yaml")
    byte[] description() throws IOException {
        try (var file = ApiController.class.getResourceAsStream("/META-INF/swagger/whoowns-v1.yml")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Error
    HttpResponse<ProblemDetails> problem(HttpRequest<?> request, ApiException problem) {
        return ProblemDetails.response(problem);
    }

    private static ApiCaller caller(HttpRequest<?> request) {
        return ApiKeyFilter.holder(request).caller();
    }

    /// A parameter without a value counts as one that is not there.
    private static @Nullable String filled(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    /// The reply, or only that it has not changed.
    private static MutableHttpResponse<?> response(HttpRequest<?> request, Object reply) {
        var bytes = bytes(reply);
        var tag = "\"" + HexFormat.of().formatHex(Sha256.digest().digest(bytes), 0, 16) + "\"";
        List<String> known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
        var same = known.stream().anyMatch(tags -> tags.equals("*") || tags.contains(tag));
        return (same
                        ? HttpResponse.status(HttpStatus.NOT_MODIFIED)
                        : HttpResponse.ok(bytes).contentType(MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, tag)
                // it depends on the key, and on what the workspace changes at any time
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    private static byte[] bytes(Object reply) {
        try {
            return JSON.writeValueAsBytes(reply);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
