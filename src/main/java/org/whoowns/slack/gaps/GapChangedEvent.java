package org.whoowns.slack.gaps;

/// Published after a person changed a gap.
public record GapChangedEvent(String workspace, String user) {}
