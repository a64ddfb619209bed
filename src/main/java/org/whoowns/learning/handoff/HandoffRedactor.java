package org.whoowns.learning.handoff;

/// Redaction of a question before it is stored.
@FunctionalInterface
public interface HandoffRedactor {

    /// @return at most 300 characters, without names, addresses and numbers
    String redact(String workspace, String words);
}
