package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Accountable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Ownership;
import org.whoowns.teams.Seat;

/// Describes ownership in a team as markup.
public final class OwnershipMarkup {

    private OwnershipMarkup() {}

    /// The owner in the team, with the workspace's default.
    public static String difference(Ownership ownership) {
        return Mrkdwn.bold(ownership.responsibility().title()) + ": " + owner(ownership.accountable()) + " ("
                + escape(text("ownership.default")) + " " + owner(ownership.workspaceDefault())
                + ")";
    }

    /// The note of an agreement, its author and time.
    public static String agreed(Agreement agreement) {
        var by = escape(text("agreed.by")) + " " + Mention.person(agreement.by()) + ", " + Mention.time(agreement.at());
        return agreement.note() == null ? by : escape(agreement.note()) + "\n" + by;
    }

    /// The accountable roles or person.
    public static String owner(Accountable accountable) {
        return switch (accountable) {
            case Accountable.One(var seat) -> escape(seat.role().title());
            case Accountable.Together(var seats, @Nullable Seat tieBreak) ->
                escape(text("shared") + ": "
                        + seats.stream().map(seat -> seat.role().title()).collect(joining(", ")));
            case Accountable.Named(var person) -> Mention.person(person);
        };
    }
}
