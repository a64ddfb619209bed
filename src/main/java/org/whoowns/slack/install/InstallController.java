package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.install.limit.ClientRateLimiter;
import org.whoowns.slack.install.oauth.OAuthStates;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// OAuth endpoints for installing the app: the redirect to Slack's consent page, and the callback with a result page.
@Hidden
@Controller("/slack")
@Requires(property = "slack.mode", value = "many-workspaces")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class InstallController {

    private static final Logger log = LoggerFactory.getLogger(InstallController.class);
    private static final String COOKIE = "whoowns-install";
    private static final Duration TIME_TO_CONSENT = Duration.ofMinutes(10);

    private final OAuthStates states;
    private final OAuthClient oauth;
    private final InstallationFlow flow;
    private final ClientRateLimiter limiter;

    InstallController(OAuthStates states, OAuthClient oauth, InstallationFlow flow, ClientRateLimiter limiter) {
        this.states = states;
        this.oauth = oauth;
        this.flow = flow;
        this.limiter = limiter;
    }

    @Get(value = "/install", headRoute = false)
    HttpResponse<?> begin(HttpRequest<?> request) {
        if (!limiter.permits(request)) {
            return busy();
        }
        var begun = states.begin();
        return HttpResponse.redirect(oauth.page(begun.state()))
                .status(HttpStatus.FOUND)
                .cookie(cookie(begun.browser()).maxAge(TIME_TO_CONSENT))
                .header("Cache-Control", "no-store");
    }

    /// Without a route for HEAD, with which link checkers would use up the state.
    ///
    /// @param error set if the user did not consent
    @Get(value = "/oauth_redirect", headRoute = false)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> finish(
            HttpRequest<?> request,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String error,
            @CookieValue(COOKIE) @Nullable String browser) {
        if (!limiter.permits(request)) {
            return busy();
        }
        return page(outcome(code, state, error, browser)).cookie(cookie("").maxAge(Duration.ZERO));
    }

    private InstallPage outcome(
            @Nullable String code, @Nullable String state, @Nullable String error, @Nullable String browser) {
        try {
            if (state == null || !states.isValid(state, browser)) {
                return InstallPage.expired();
            }
            if (error != null || code == null || code.isBlank()) {
                return InstallPage.cancelled();
            }
            return states.use(state) ? flow.welcome(code) : InstallPage.expired();
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private static InstallPage failed(RuntimeException failure) {
        if (failure instanceof DatabaseUnavailableException) {
            log.warn("The database is unavailable, so nobody can install the app right now.");
            log.debug("The database is unavailable.", failure);
            return InstallPage.away();
        }
        log.error("An installation failed.", failure);
        return InstallPage.failed();
    }

    /// Keeps the cookie, so that reloading the page goes on.
    private static HttpResponse<?> busy() {
        return page(InstallPage.busy()).header("Retry-After", "60");
    }

    private static Cookie cookie(String value) {
        return Cookie.of(COOKIE, value)
                .path("/slack")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax);
    }

    private static MutableHttpResponse<?> page(InstallPage page) {
        return HttpResponse.status(page.status())
                .body(new ModelAndView<>("install/page", Map.of("page", page)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
