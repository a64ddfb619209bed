package org.whoowns.slack.modals;

import org.whoowns.teams.ledger.ChangeRecord;

/// Somebody has changed something about teams; told within the app, to whatever shows teams.
public record TeamChangedEvent(String workspace, String user, ChangeRecord change) {}
