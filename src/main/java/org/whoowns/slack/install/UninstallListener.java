package org.whoowns.slack.install;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Listener;
import org.whoowns.slack.install.revocation.TokenVerification;

/// Listener for workspaces that remove the app or revoke the bot token. Slack may deliver these events late, after the
/// app has been installed again; then they are about an installation that is gone.
@Singleton
final class UninstallListener implements Listener {

    private static final Logger log = LoggerFactory.getLogger(UninstallListener.class);

    private final @Nullable InstallationRegistry installations;
    private final @Nullable TokenVerification tokens;

    UninstallListener(@Nullable InstallationRegistry installations, @Nullable TokenVerification tokens) {
        this.installations = installations;
        this.tokens = tokens;
    }

    @Override
    public void register(App app) {
        app.event(AppUninstalledEvent.class, (payload, context) -> revoke(payload, context, "app_uninstalled"));
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            var revoked = payload.getEvent().getTokens();
            return revoked != null
                            && revoked.getBot() != null
                            && !revoked.getBot().isEmpty()
                    ? revoke(payload, context, "tokens_revoked")
                    : context.ack();
        });
    }

    private Response revoke(EventsApiPayload<?> payload, EventContext context, String why) {
        var workspace = payload.getTeamId();
        if (workspace == null) {
            return context.ack();
        }
        log.warn("The workspace {} revoked its consent ({}).", workspace, why);
        remove(workspace, payload.getEventTime());
        return context.ack();
    }

    /// @throws org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException if it is not removed, so that Slack sends the
    /// event again
    private void remove(String workspace, @Nullable Integer eventTime) {
        if (installations == null || tokens == null) {
            return;
        }
        // Slack's times are whole seconds
        var end = Instant.ofEpochSecond(eventTime == null ? 0 : eventTime + 1L);
        if (!installations.removeInstalledBefore(workspace, end)) {
            // about an earlier installation, unless the clocks differ
            tokens.verify(workspace);
        }
    }
}
