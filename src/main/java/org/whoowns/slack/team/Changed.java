package org.whoowns.slack.team;

import org.whoowns.teams.ledger.Past;

/// Somebody has changed something about teams; told within the app, to whatever shows teams.
public record Changed(String workspace, String user, Past change) {}
