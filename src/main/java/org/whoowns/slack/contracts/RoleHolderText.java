package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Seat;

/// Says who fills a role, as markup with mentions; for private messages and views.
public final class RoleHolderText {

    private RoleHolderText() {}

    public static String line(Seat seat) {
        return Mrkdwn.bold(seat.role().title()) + ": " + who(seat);
    }

    public static String who(Seat seat) {
        return switch (seat) {
            case Seat.Held(var _, var person, @Nullable String deputy, var _) ->
                deputy == null
                        ? Mention.person(person)
                        : Mention.person(person) + " (" + escape(text("filled.deputy")) + " " + Mention.person(deputy)
                                + ")";
            case Seat.StoodIn(var _, var deputy) -> escape(text("filled.stood.in")) + " " + Mention.person(deputy);
            case Seat.Vacant _, Seat.Unnamed _ -> escape(text("filled.vacant"));
            case Seat.Missing(var _, @Nullable Seat instead) ->
                escape(
                        instead == null
                                ? text("filled.missing")
                                : text("filled.missing.instead", instead.role().title()));
        };
    }
}
