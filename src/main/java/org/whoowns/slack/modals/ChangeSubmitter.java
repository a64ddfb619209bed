package org.whoowns.slack.modals;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;

/// Changes that people make here: they go to the ledger, and whatever shows teams hears of them.
@Singleton
public final class ChangeSubmitter {

    private final Ledger ledger;
    private final ApplicationEventPublisher<TeamChangedEvent> publisher;

    ChangeSubmitter(Ledger ledger, ApplicationEventPublisher<TeamChangedEvent> publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    public ChangeOutcome make(Change change, Actor actor) {
        var outcome = ledger.apply(change, actor);
        if (outcome instanceof ChangeOutcome.Applied(var record)) {
            publisher.publishEvent(new TeamChangedEvent(actor.workspace(), actor.user(), record));
        }
        return outcome;
    }

    /// What would become of it.
    public ChangeOutcome tryOut(Change change, Actor actor) {
        return ledger.tryOut(change, actor);
    }

    /// What became of a change, in one sentence.
    public static String sentence(ChangeOutcome outcome, String done) {
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> text(done);
            case ChangeOutcome.Refused(var why) -> ErrorMessages.sentence(why);
            case ChangeOutcome.Outdated _ -> text("outdated.click");
            case ChangeOutcome.Invalid _ -> text("fault.unknown");
            case ChangeOutcome.Unavailable _ -> text("unavailable");
        };
    }
}
