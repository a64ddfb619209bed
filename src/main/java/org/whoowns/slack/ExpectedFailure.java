package org.whoowns.slack;

/// Failure of a remote service, which the log reports in one line, without a stack trace.
public interface ExpectedFailure {

    /// What failed and why, without anything that was sent.
    String summary();

    /// Whether the log has told its cause already.
    boolean isLogged();

    /// Whether the person can be told in the same place.
    boolean isWorthTelling();
}
