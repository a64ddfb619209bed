package org.whoowns.slack.blocks;

import org.whoowns.teams.Team;

/// A team's name as long as its place allows: names of earlier versions have up to 200 characters.
public enum TeamLabel {
    /// Longer names would break the line.
    ROW(32),
    /// Slack takes 75 characters, but several buttons share a row.
    BUTTON(40),
    /// In dialogs and headings: as long as a new name may be.
    SENTENCE(80);

    private final int length;

    TeamLabel(int length) {
        this.length = length;
    }

    public String of(Team team) {
        return Truncation.plain(team.name().text(), length);
    }
}
