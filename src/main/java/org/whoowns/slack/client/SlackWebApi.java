package org.whoowns.slack.client;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;

/// Client for Slack's Web API that uses the token of the workspace. Every failure, including `ok: false`, throws a
/// [SlackCallException].
@Singleton
public final class SlackWebApi {

    /// Without a team id, Slack's client would call `auth.test` to find it.
    private static final String ANY_TEAM = "unknown";

    @FunctionalInterface
    public interface Call<T extends SlackApiTextResponse> {
        @Nullable
        T to(MethodsClient client) throws IOException, SlackApiException;
    }

    private final Slack slack;
    private final BotTokens tokens;
    private final ApplicationEventPublisher<TokenRefusedEvent> refusals;

    public SlackWebApi(Slack slack, BotTokens tokens, ApplicationEventPublisher<TokenRefusedEvent> refusals) {
        this.slack = slack;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /// Calls with the token of the workspace. A call that Slack refuses because the token has expired had no effect, so
    /// it is repeated once with a new one.
    public <T extends SlackApiTextResponse> T call(String method, @Nullable String teamId, Call<T> call) {
        var token = tokens.of(teamId).orElseThrow(() -> new SlackCallException(method, "not_installed"));
        try {
            return callWatched(token, teamId, method, call);
        } catch (SlackCallException failure) {
            if (teamId == null || failure.kind() != SlackErrorKind.TOKEN_EXPIRED) {
                throw failure;
            }
            var renewed = tokens.replacement(teamId, token).orElseThrow(() -> failure);
            return callWatched(renewed, teamId, method, call);
        }
    }

    private <T extends SlackApiTextResponse> T callWatched(
            Secret token, @Nullable String teamId, String method, Call<T> call) {
        try {
            return callWith(token, teamId, method, call);
        } catch (SlackCallException failure) {
            if (teamId != null && failure.kind() == SlackErrorKind.TOKEN_REFUSED) {
                refusals.publishEvent(new TokenRefusedEvent(teamId, token.digest(), failure.error()));
            }
            throw failure;
        }
    }

    /// Calls with a token that belongs to no workspace (yet).
    public <T extends SlackApiTextResponse> T callWith(Secret token, String method, Call<T> call) {
        return callWith(token, null, method, call);
    }

    private <T extends SlackApiTextResponse> T callWith(
            Secret token, @Nullable String teamId, String method, Call<T> call) {
        PendingAcknowledgement.requireNone(method);
        try {
            var response = call.to(slack.methods(token.value(), teamId == null ? ANY_TEAM : teamId));
            if (response == null) {
                throw SlackCallException.unreadable(method);
            }
            if (!response.isOk()) {
                throw new SlackCallException(method, response.getError());
            }
            return response;
        } catch (IOException unreachable) {
            throw new SlackCallException(method, unreachable);
        } catch (SlackApiException refusal) {
            // no cause: its message contains the whole response
            throw SlackCallException.ofStatus(method, refusal.getResponse());
        } catch (JsonParseException | NullPointerException garbage) {
            // Slack's client fails with a NullPointerException on an empty body; parse errors quote the body
            throw SlackCallException.unreadable(method);
        }
    }
}
