package org.whoowns.learning.handoff.jdbc;

/// Key of a hand-off or of one of its messages.
public record HandoffKey(String workspace, String id) {}
