package org.whoowns.learning.delivery;

/// Outcome of looking for a message that may have been sent.
public sealed interface Trace {

    record Found(String channel, String ts) implements Trace {}

    record Missing() implements Trace {}

    /// Nobody can tell, so that it counts as sent.
    record Unreadable() implements Trace {}

    /// It can't be told right now.
    record Unknown() implements Trace {}
}
