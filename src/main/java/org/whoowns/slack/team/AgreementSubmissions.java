package org.whoowns.slack.team;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Outcome;
import org.whoowns.teams.ledger.Roster;
import org.whoowns.teams.ledger.State;

/// Agreements that were filled in, for a team or for the whole workspace.
@Singleton
final class AgreementSubmissions {

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final Changes changes;

    AgreementSubmissions(KnowledgeInForce inForce, Roster roster, Changes changes) {
        this.inForce = inForce;
        this.roster = roster;
        this.changes = changes;
    }

    Response take(ViewSubmissionContext context, Actor actor, Memo memo, Fields fields) {
        var form = new AgreementForm(inForce.snapshot().knowledge());
        var filled = AgreementForm.read(memo, fields);
        if (!form.isPresent(memo, fields)) {
            return context.ackWithUpdate(
                    form.view(memo, lead(actor, memo), filled, Kit.text(Mrkdwn.bold(Phrase.OLD_FORM.text()))));
        }
        if (filled.entry() == null) {
            return context.ackWithErrors(Map.of(AgreementForm.ENTRY, Phrase.FAULT_MISSING.text()));
        }
        if (filled.lacksPerson()) {
            return context.ackWithErrors(Map.of(AgreementForm.PERSON, Phrase.FAULT_MISSING.text()));
        }
        var decision = filled.decision();
        return decision.isEmpty()
                ? context.ackWithErrors(Map.of(AgreementForm.OWNER, Phrase.FAULT_UNKNOWN.text()))
                : answer(
                        context,
                        form,
                        memo,
                        filled,
                        changes.make(change(memo, filled.entry(), decision.get(), filled.note()), actor));
    }

    private static Change change(Memo memo, String entry, Decision decision, @Nullable String note) {
        return memo.team() == null
                ? new Change.AgreeEverywhere(memo.key(), memo.version(), entry, decision, note)
                : new Change.Agree(memo.key(), memo.team(), memo.version(), entry, decision, note);
    }

    private String lead(Actor actor, Memo memo) {
        return Optional.ofNullable(memo.team())
                .flatMap(team -> roster.team(actor.workspace(), team))
                .map(AgreementSubmissions::lead)
                .orElseGet(Phrase.AGREEMENT_FOR_ALL::text);
    }

    private static String lead(@Nullable Team team) {
        return team == null
                ? Phrase.AGREEMENT_FOR_ALL.text()
                : Phrase.AGREEMENT_FOR_TEAM.text(team.name().text());
    }

    private static Response answer(
            ViewSubmissionContext context,
            AgreementForm form,
            Memo memo,
            AgreementForm.Filled filled,
            Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case Outcome.Invalid(var faults) ->
                context.ackWithErrors(Complaints.byBlock(faults, fault -> AgreementForm.block(memo, fault)));
            case Outcome.Outdated(var present) ->
                context.ackWithUpdate(form.view(
                        memo.at(version(present)),
                        lead(present.team()),
                        filled,
                        Kit.text(Mrkdwn.bold(Phrase.OUTDATED.text()) + "\n" + now(form, filled, present))));
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
    private static String now(AgreementForm form, AgreementForm.Filled filled, State present) {
        var entry = Objects.requireNonNull(filled.entry());
        var there = state(present).get(entry);
        return Mrkdwn.bold(form.knowledge().entry(entry).map(Entry::title).orElse(entry)) + ": "
                + (there == null
                        ? Mrkdwn.escape(Phrase.AGREEMENT_DEFAULT.text())
                        : new Decisions(form.knowledge()).words(there.decision()));
    }

    private static Map<String, Agreement> state(State present) {
        if (present.team() != null) {
            return present.team().agreements();
        }
        return present.company() == null ? Map.of() : present.company().agreements();
    }
}
