package org.whoowns.learning.delivery;

/// Outcome of posting in a channel, which the app does not read.
public enum ChannelPosting {
    /// It was posted, or may have been, which can't be found out.
    DONE,
    LATER,
    /// The app can't post there, now or ever.
    CLOSED
}
