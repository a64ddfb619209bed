package org.whoowns.slack.team;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.whoowns.slack.render.Phrase;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.Outcome;

/// Changes that people make here: they go to the ledger, and whatever shows teams hears of them.
@Singleton
final class Changes {

    private final Ledger ledger;
    private final ApplicationEventPublisher<Changed> publisher;

    Changes(Ledger ledger, ApplicationEventPublisher<Changed> publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    Outcome make(Change change, Actor actor) {
        var outcome = ledger.apply(change, actor);
        if (outcome instanceof Outcome.Applied(var past)) {
            publisher.publishEvent(new Changed(actor.workspace(), actor.user(), past));
        }
        return outcome;
    }

    /// What would become of it.
    Outcome tryOut(Change change, Actor actor) {
        return ledger.tryOut(change, actor);
    }

    /// What became of a change, in one sentence.
    static String sentence(Outcome outcome, Phrase done) {
        return switch (outcome) {
            case Outcome.Applied _ -> done.text();
            case Outcome.Refused(var why) -> Complaints.sentence(why);
            case Outcome.Outdated _ -> Phrase.OUTDATED_CLICK.text();
            case Outcome.Invalid _ -> Phrase.FAULT_UNKNOWN.text();
            case Outcome.Unavailable _ -> Phrase.UNAVAILABLE.text();
        };
    }
}
