package org.whoowns.slack.modals;

/// Application event: a person changed a team or an agreement.
public record TeamChangedEvent(String workspace, String user) {}
