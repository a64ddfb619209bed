package org.whoowns.playground.webapi;

/// A way in which Slack's API can fail an app, on request of a test.
public enum InjectedFailure {
    /// HTTP 429 with `Retry-After: 1`.
    RATE_LIMITED,
    /// HTTP 500.
    BROKEN,
    /// HTTP 200 with a body that is no JSON.
    GARBAGE,
    /// No answer until the fault is lifted.
    HANGING
}
