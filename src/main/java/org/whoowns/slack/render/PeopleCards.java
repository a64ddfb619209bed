package org.whoowns.slack.render;

import java.util.List;
import java.util.Map;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.LocalText;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The cards with people in them. Nobody is notified by a question: what others can see shows names alone.
final class PeopleCards {

    private PeopleCards() {}

    /// How people are written on the surface.
    static LocalText text(Map<String, String> names, Surface surface) {
        return new LocalText(
                user -> surface.isSeenByOne() ? "<@" + user + ">" : Mrkdwn.escape(names.getOrDefault(user, user)),
                Mrkdwn::escape,
                Mrkdwn::bold);
    }

    static Card holders(Answer.Holders holders, Surface surface) {
        return lines(PeopleText.holders(holders, text(holders.names(), surface)));
    }

    static Card held(Answer.Held held, Surface surface) {
        return lines(PeopleText.held(held, text(held.names(), surface)));
    }

    private static Card lines(List<String> lines) {
        return Card.of(List.of(), Kit.paragraphs(lines));
    }
}
