package org.whoowns.playground.webapi;

/// A failure of Slack's API that a test can inject.
public enum InjectedFailure {
    /// HTTP 429 with `Retry-After: 1`.
    RATE_LIMITED,
    /// HTTP 500.
    BROKEN,
    /// HTTP 200 with a body that is not JSON.
    GARBAGE,
    /// No response until the failure is cleared, for a minute at most.
    HANGING
}
