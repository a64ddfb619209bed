package org.whoowns.slack.ask;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.whoowns.learning.conversation.PlaceHash;
import org.whoowns.slack.ConnectionMode;

/// Factory of the hash of places, whose key is the secret that all replicas share with Slack.
@Factory
final class PlaceHashFactory {

    @Singleton
    PlaceHash placeHash(ConnectionMode mode) {
        var secret = switch (mode) {
            case ConnectionMode.OverHttp overHttp -> overHttp.signingSecret();
            case ConnectionMode.Socket socket -> socket.botToken();
        };
        return new PlaceHash(secret.value());
    }
}
