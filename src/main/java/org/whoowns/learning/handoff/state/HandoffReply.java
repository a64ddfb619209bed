package org.whoowns.learning.handoff.state;

/// Answer of a person to a question that was handed to them.
public sealed interface HandoffReply {

    /// An entry of the knowledge or of the workspace.
    ///
    /// @param entry the entry's id
    record ByEntry(String entry) implements HandoffReply {}

    /// Words of their own.
    record InWords(String words) implements HandoffReply {}
}
