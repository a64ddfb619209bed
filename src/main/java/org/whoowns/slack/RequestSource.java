package org.whoowns.slack;

/// A source of Slack requests other than the HTTP server.
public interface RequestSource {

    /// Stops receiving requests and acknowledges those received.
    void stop() throws InterruptedException;
}
