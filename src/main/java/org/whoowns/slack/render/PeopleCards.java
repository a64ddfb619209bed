package org.whoowns.slack.render;

import java.util.List;
import java.util.Map;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.OwnershipText;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// Renders answers about people. Public messages show plain names, so that no question notifies anyone.
final class PeopleCards {

    private PeopleCards() {}

    /// How people are rendered on the surface.
    static OwnershipText text(Map<String, String> names, Surface surface) {
        return new OwnershipText(
                user -> surface.isPrivate() ? "<@" + user + ">" : Mrkdwn.escape(names.getOrDefault(user, user)),
                Mrkdwn::escape,
                Mrkdwn::bold,
                Mention::day);
    }

    /// Display names on every surface, as in the first line; if one is missing, it is mentioned where that notifies
    /// nobody.
    static OwnershipText names(Map<String, String> names, Surface surface) {
        var mentions = text(names, surface);
        return new OwnershipText(
                user -> names.containsKey(user)
                        ? Mrkdwn.escape(names.get(user))
                        : mentions.mention().apply(user),
                Mrkdwn::escape,
                Mrkdwn::bold,
                Mention::day);
    }

    static CardLayout holders(Answer.Holders holders, Surface surface) {
        return paragraphs(PeopleText.holders(holders, text(holders.names(), surface)));
    }

    static CardLayout held(Answer.Held held, Surface surface) {
        return paragraphs(PeopleText.held(held, text(held.names(), surface)));
    }

    private static CardLayout paragraphs(List<String> paragraphs) {
        return CardLayout.of(List.of(), BlockFactory.paragraphs(paragraphs));
    }
}
