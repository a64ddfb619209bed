package org.whoowns.slack.team;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Outcome;
import org.whoowns.teams.ledger.State;

/// Agreements that were filled in, for a team or for the whole workspace.
@Singleton
final class AgreementSubmissions {

    private final KnowledgeInForce inForce;
    private final Changes changes;

    AgreementSubmissions(KnowledgeInForce inForce, Changes changes) {
        this.inForce = inForce;
        this.changes = changes;
    }

    Response take(ViewSubmissionContext context, Actor actor, Memo memo, Fields fields) {
        var form = new AgreementForm(inForce.snapshot().knowledge());
        var filled = form.read(memo, fields);
        if (filled.isEmpty()) {
            return context.ackWithUpdate(TeamSubmissions.old());
        }
        var agreed = filled.get();
        if (agreed.lacksPerson()) {
            return context.ackWithErrors(Map.of(AgreementForm.PERSON, Phrase.FAULT_MISSING.text()));
        }
        if (agreed.decision() == null || agreed.entry() == null) {
            return context.ackWithErrors(Map.of(AgreementForm.OWNER, Phrase.FAULT_UNKNOWN.text()));
        }
        var change = memo.team() == null
                ? new Change.AgreeEverywhere(
                        memo.key(), memo.version(), agreed.entry(), agreed.decision(), agreed.note())
                : new Change.Agree(
                        memo.key(), memo.team(), memo.version(), agreed.entry(), agreed.decision(), agreed.note());
        return answer(context, form, memo, agreed, changes.make(change, actor));
    }

    private static Response answer(
            ViewSubmissionContext context,
            AgreementForm form,
            Memo memo,
            AgreementForm.Filled agreed,
            Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case Outcome.Invalid(var faults) ->
                context.ackWithErrors(Complaints.byBlock(faults, fault -> AgreementForm.block(memo, fault)));
            case Outcome.Outdated(var present) ->
                context.ackWithUpdate(form.view(
                        memo.at(version(present)),
                        Mrkdwn.escape(
                                memo.team() == null || present.team() == null
                                        ? Phrase.AGREEMENT_FOR_ALL.text()
                                        : Phrase.AGREEMENT_FOR_TEAM.text(
                                                present.team().name().text())),
                        agreed.decision(),
                        agreed.note(),
                        Kit.text(Mrkdwn.bold(Phrase.OUTDATED.text()) + "\n" + now(form, agreed, present))));
            case Outcome.Refused _, Outcome.Unavailable _ ->
                context.ackWithErrors(Map.of(AgreementForm.OWNER, Changes.sentence(outcome, Phrase.SAVED)));
        };
    }

    private static long version(State state) {
        return state.team() == null
                ? state.company() == null ? 0 : state.company().version()
                : state.team().version();
    }

    /// What holds now for the entry.
    private static String now(AgreementForm form, AgreementForm.Filled agreed, State present) {
        var agreements = state(present);
        var there = agreements.get(Objects.requireNonNull(agreed.entry()));
        return there == null
                ? Mrkdwn.escape(Phrase.AGREEMENT_DEFAULT.text())
                : new Decisions(form.knowledge()).words(there.decision());
    }

    private static Map<String, Agreement> state(State present) {
        if (present.team() != null) {
            return present.team().agreements();
        }
        return present.company() == null ? Map.of() : present.company().agreements();
    }
}
