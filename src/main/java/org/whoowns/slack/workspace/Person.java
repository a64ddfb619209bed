package org.whoowns.slack.workspace;

/// Somebody in the workspace, as Slack knows them.
///
/// @param name as Slack shows it; it may hold anything that people type
/// @param active whether the account still exists and is not deactivated
/// @param admin whether they administer the workspace
public record Person(String id, String name, boolean active, boolean admin) {}
