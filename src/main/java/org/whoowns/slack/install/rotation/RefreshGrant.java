package org.whoowns.slack.install.rotation;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackCallException;

/// OAuth refresh token and when to use it.
public record RefreshGrant(Secret token, Instant refreshAt) {

    /// Of a token whose lifetime Slack does not tell.
    private static final Duration LIFETIME = Duration.ofHours(12);
    /// How long before its expiry a token is renewed.
    private static final Duration MARGIN = Duration.ofHours(2);

    /// Null if the access token of the response doesn't expire.
    ///
    /// @throws SlackCallException if it expires and can't be renewed
    public static @Nullable RefreshGrant of(String method, OAuthV2AccessResponse response, Instant now) {
        var seconds = response.getExpiresIn() == null ? 0 : response.getExpiresIn();
        var token = response.getRefreshToken();
        if (token == null || token.isBlank()) {
            if (seconds > 0) {
                throw new SlackCallException(method, "incomplete response");
            }
            return null;
        }
        var lifetime = seconds > 0 ? Duration.ofSeconds(seconds) : LIFETIME;
        return new RefreshGrant(new Secret(token), now.plus(lifetime).minus(margin(lifetime)));
    }

    /// At most half of the lifetime, so that a new token is never due at once.
    private static Duration margin(Duration lifetime) {
        var half = lifetime.dividedBy(2);
        return half.compareTo(MARGIN) < 0 ? half : MARGIN;
    }
}
