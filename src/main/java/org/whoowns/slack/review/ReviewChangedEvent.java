package org.whoowns.slack.review;

/// Published after a person reviewed an entry or named curators, so that their Home tab shows it.
public record ReviewChangedEvent(String workspace, String user) {}
