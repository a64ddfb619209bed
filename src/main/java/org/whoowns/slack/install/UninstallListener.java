package org.whoowns.slack.install;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.Listener;
import org.whoowns.slack.client.TokenRevokedEvent;

/// Listener for workspaces that remove the app or revoke the bot token.
@Singleton
final class UninstallListener implements Listener {

    private static final Logger log = LoggerFactory.getLogger(UninstallListener.class);

    private final ApplicationEventPublisher<TokenRevokedEvent> revocations;

    UninstallListener(ApplicationEventPublisher<TokenRevokedEvent> revocations) {
        this.revocations = revocations;
    }

    @Override
    public void register(App app) {
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            publish(payload, "app_uninstalled");
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            var tokens = payload.getEvent().getTokens();
            if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
                publish(payload, "tokens_revoked");
            }
            return context.ack();
        });
    }

    private void publish(EventsApiPayload<?> payload, String why) {
        if (payload.getTeamId() != null) {
            log.warn("The workspace {} revoked its consent ({}).", payload.getTeamId(), why);
            revocations.publishEvent(new TokenRevokedEvent(payload.getTeamId(), why));
        }
    }
}
