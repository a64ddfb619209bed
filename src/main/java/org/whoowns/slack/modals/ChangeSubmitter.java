package org.whoowns.slack.modals;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;

/// Applies changes to the ledger and publishes them as events.
@Singleton
public final class ChangeSubmitter {

    private final Ledger ledger;
    private final ApplicationEventPublisher<TeamChangedEvent> publisher;

    ChangeSubmitter(Ledger ledger, ApplicationEventPublisher<TeamChangedEvent> publisher) {
        this.ledger = ledger;
        this.publisher = publisher;
    }

    public ChangeOutcome submit(Change change, Actor actor) {
        var outcome = ledger.apply(change, actor);
        if (outcome instanceof ChangeOutcome.Applied) {
            publisher.publishEvent(new TeamChangedEvent(actor.workspace(), actor.user()));
        }
        return outcome;
    }

    /// The outcome that the change would have.
    public ChangeOutcome tryOut(Change change, Actor actor) {
        return ledger.tryOut(change, actor);
    }

    /// The outcome in one sentence.
    ///
    /// @param applied message key for an applied change
    public static String sentence(ChangeOutcome outcome, String applied) {
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> text(applied);
            case ChangeOutcome.Refused(var why) -> ErrorMessages.sentence(why);
            case ChangeOutcome.Outdated _ -> text("outdated.click");
            case ChangeOutcome.Invalid _ -> text("fault.unknown");
            case ChangeOutcome.Unavailable _ -> text("unavailable");
        };
    }
}
