package org.whoowns.slack.socketmode;

/// Takes what comes over a line.
interface EnvelopeHandler {

    /// Returns at once.
    ///
    /// @param acknowledgement takes what is to be said back
    void take(String envelope, Acknowledgement acknowledgement);

    /// The way back on the wire that something came over.
    interface Acknowledgement {

        /// @return whether it went out
        boolean say(String text);
    }
}
