package org.whoowns.slack;

/// A way in for what Slack sends, beside the HTTP server.
public interface RequestSource {

    /// Takes nothing more, and acknowledges what was taken.
    void stop() throws InterruptedException;
}
