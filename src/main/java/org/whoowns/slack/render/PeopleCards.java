package org.whoowns.slack.render;

import java.util.List;
import java.util.Map;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// The cards with people in them. Nobody is notified by a question: what others can see shows names alone.
final class PeopleCards {

    private PeopleCards() {}

    /// How people are written on the surface.
    static OwnershipText text(Map<String, String> names, Surface surface) {
        return new OwnershipText(
                user -> surface.isSeenByOne() ? "<@" + user + ">" : Mrkdwn.escape(names.getOrDefault(user, user)),
                Mrkdwn::escape,
                Mrkdwn::bold,
                Mention::day);
    }

    static CardLayout holders(Answer.Holders holders, Surface surface) {
        return lines(PeopleText.holders(holders, text(holders.names(), surface)));
    }

    static CardLayout held(Answer.Held held, Surface surface) {
        return lines(PeopleText.held(held, text(held.names(), surface)));
    }

    private static CardLayout lines(List<String> lines) {
        return CardLayout.of(List.of(), BlockFactory.paragraphs(lines));
    }
}
