package org.whoowns.slack.feedback;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.feedback.FeedbackLedger;
import org.whoowns.learning.feedback.StoredVote;
import org.whoowns.learning.feedback.Vote;
import org.whoowns.learning.feedback.VoteReason;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.LessonOutcome;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;

/// Takes votes with a reason: a question that means another entry is proposed to the curators as a phrase of it.
@Singleton
@Requires(bean = FeedbackLedger.class)
final class VoteSubmission {

    private final FeedbackLedger ledger;
    private final LessonLedger lessons;
    private final CurrentSnapshot current;

    VoteSubmission(FeedbackLedger ledger, LessonLedger lessons, CurrentSnapshot current) {
        this.ledger = ledger;
        this.lessons = lessons;
        this.current = current;
    }

    /// What the voter is told.
    String take(Actor actor, Vote vote) {
        return mayVote(actor) ? stored(actor, vote) : text("feedback.refused");
    }

    /// Whether they belong to the workspace, as far as known.
    static boolean mayVote(Actor actor) {
        return switch (actor.membership()) {
            case MEMBER, GUEST, UNCONFIRMED -> true;
            case EXTERNAL, INACTIVE -> false;
        };
    }

    private String stored(Actor actor, Vote vote) {
        var stored = ledger.vote(actor.workspace(), actor.user(), vote);
        var meant = meant(actor.workspace(), vote);
        if (meant.isPresent() && isProposed(actor, stored, meant.get())) {
            return text("feedback.proposed", meant.get().title());
        }
        return vote.reason() == VoteReason.WRONG_FOR_TEAM ? text("feedback.wrong.for.team") : text("feedback.noted");
    }

    private Optional<Entry> meant(String workspace, Vote vote) {
        return Optional.ofNullable(vote.meant())
                .filter(id -> !id.equals(vote.entry()))
                .flatMap(current.snapshot(workspace).knowledge()::entry);
    }

    private boolean isProposed(Actor actor, StoredVote stored, Entry meant) {
        if (ChangeRights.whyReadOnly(actor).isPresent()) {
            return false;
        }
        var phrase = new Teaching.Means(meant.id(), List.of(stored.utterance()));
        return switch (lessons.suggest(actor.workspace(), phrase, stored.gap())) {
            case LessonOutcome.Proposed _, LessonOutcome.InForce _ -> true;
            case LessonOutcome.Withdrawn _, LessonOutcome.Stealing _, LessonOutcome.Refused _ -> false;
        };
    }
}
