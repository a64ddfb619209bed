package org.whoowns.slack.events;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.slack.RequestSource;

/// The way in for Slack's requests. While the app stops, a connection may be open a little longer than the port: what
/// comes over it then is turned away, and comes again. Safe to share between threads.
@Singleton
@Requires(property = "slack.mode", notEquals = "socket")
final class HttpRequestSource implements RequestSource {

    private volatile boolean open = true;

    boolean isOpen() {
        return open;
    }

    @Override
    public void stop() {
        open = false;
    }
}
