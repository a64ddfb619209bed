package org.whoowns.slack.client;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;

/// Calls of Slack's Web API, each with the token of the workspace that it is for. Whatever does not come to good is a
/// [SlackCallException], `ok: false` included.
@Singleton
public final class SlackWebApi {

    /// Keeps Slack's client from asking once more, only to know whose call it is.
    private static final String ANY_TEAM = "unknown";

    private static final Set<String> OF_A_DEAD_TOKEN = Set.of("account_inactive", "token_revoked", "invalid_auth");

    /// One call.
    @FunctionalInterface
    public interface Call<T extends SlackApiTextResponse> {
        @Nullable
        T to(MethodsClient client) throws IOException, SlackApiException;
    }

    private final Slack slack;
    private final BotTokens tokens;
    private final ApplicationEventPublisher<TokenRevokedEvent> refused;

    public SlackWebApi(Slack slack, BotTokens tokens, ApplicationEventPublisher<TokenRevokedEvent> refused) {
        this.slack = slack;
        this.tokens = tokens;
        this.refused = refused;
    }

    /// Calls for a workspace.
    public <T extends SlackApiTextResponse> T call(String method, @Nullable String teamId, Call<T> call) {
        var token = tokens.of(teamId).orElseThrow(() -> new SlackCallException(method, "not_installed"));
        try {
            return callWith(token, teamId, method, call);
        } catch (SlackCallException failure) {
            if (teamId != null && OF_A_DEAD_TOKEN.contains(failure.error())) {
                refused.publishEvent(new TokenRevokedEvent(teamId, failure.error()));
            }
            throw failure;
        }
    }

    /// Calls with a token that belongs to no workspace yet, or to none at all.
    public <T extends SlackApiTextResponse> T callWith(Secret token, String method, Call<T> call) {
        return callWith(token, null, method, call);
    }

    private <T extends SlackApiTextResponse> T callWith(
            Secret token, @Nullable String teamId, String method, Call<T> call) {
        try {
            var response = call.to(slack.methods(token.value(), teamId == null ? ANY_TEAM : teamId));
            if (response == null) {
                throw new SlackCallException(method, "empty response");
            }
            if (!response.isOk()) {
                throw new SlackCallException(method, response.getError());
            }
            return response;
        } catch (IOException unreachable) {
            throw new SlackCallException(method, unreachable);
        } catch (SlackApiException refusal) {
            // not as the cause: printed, it would show the whole response
            throw new SlackCallException(
                    method, "status " + refusal.getResponse().code());
        } catch (JsonParseException | NullPointerException garbage) {
            // the client stumbles over an empty body; and the message of the other quotes what came
            throw new SlackCallException(method, "unreadable response");
        }
    }
}
