package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Revision;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Agreements that were filled in, for a team or for the whole workspace.
@Singleton
final class AgreementSubmissionHandler {

    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final ChangeSubmitter changes;

    AgreementSubmissionHandler(CurrentSnapshot current, TeamDirectory directory, ChangeSubmitter changes) {
        this.current = current;
        this.directory = directory;
        this.changes = changes;
    }

    Response take(ViewSubmissionContext context, Actor actor, FormMetadata metadata, FormValues values) {
        var form = new AgreementModal(current.snapshot().knowledge());
        var filled = AgreementModal.read(metadata, values);
        if (!form.isPresent(metadata, values)) {
            return context.ackWithUpdate(form.view(
                    metadata, lead(actor, metadata), filled, BlockFactory.text(Mrkdwn.bold(text("old.form")))));
        }
        if (filled.entry() == null) {
            return context.ackWithErrors(Map.of(AgreementModal.ENTRY, text("fault.missing")));
        }
        if (filled.lacksPerson()) {
            return context.ackWithErrors(Map.of(AgreementModal.PERSON, text("fault.missing")));
        }
        var decision = filled.decision();
        return decision.isEmpty()
                ? context.ackWithErrors(Map.of(AgreementModal.OWNER, text("fault.unknown")))
                : answer(
                        context,
                        form,
                        metadata,
                        filled,
                        changes.submit(change(metadata, filled.entry(), decision.get(), filled.note()), actor));
    }

    private static Change change(FormMetadata metadata, String entry, Decision decision, @Nullable String note) {
        return metadata.team() == null
                ? new Change.AgreeEverywhere(metadata.key(), metadata.version(), entry, decision, note)
                : new Change.Agree(metadata.key(), metadata.team(), metadata.version(), entry, decision, note);
    }

    private String lead(Actor actor, FormMetadata metadata) {
        return Optional.ofNullable(metadata.team())
                .flatMap(team -> directory.team(actor.workspace(), team))
                .map(AgreementSubmissionHandler::lead)
                .orElseGet(() -> text("agreement.for.all"));
    }

    private static String lead(@Nullable Team team) {
        return team == null
                ? text("agreement.for.all")
                : text("agreement.for.team", team.name().text());
    }

    private static Response answer(
            ViewSubmissionContext context,
            AgreementModal form,
            FormMetadata metadata,
            AgreementModal.Filled filled,
            ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Invalid(var faults) ->
                context.ackWithErrors(ErrorMessages.byBlock(faults, error -> AgreementModal.block(metadata, error)));
            case ChangeOutcome.Outdated(var present) ->
                context.ackWithUpdate(form.view(
                        metadata.at(version(present)),
                        lead(present.team()),
                        filled,
                        BlockFactory.text(Mrkdwn.bold(text("outdated")) + "\n" + now(form, filled, present))));
            case ChangeOutcome.Refused _, ChangeOutcome.Unavailable _ ->
                context.ackWithErrors(Map.of(AgreementModal.OWNER, ChangeSubmitter.sentence(outcome, "saved")));
        };
    }

    private static long version(Revision revision) {
        return revision.team() == null
                ? revision.workspaceAgreements() == null
                        ? 0
                        : revision.workspaceAgreements().version()
                : revision.team().version();
    }

    /// What holds now for the entry.
    private static String now(AgreementModal form, AgreementModal.Filled filled, Revision present) {
        var entry = Objects.requireNonNull(filled.entry());
        var there = state(present).get(entry);
        return Mrkdwn.bold(form.knowledge().entry(entry).map(Entry::title).orElse(entry)) + ": "
                + (there == null
                        ? Mrkdwn.escape(text("agreement.default"))
                        : new DecisionText(form.knowledge()).words(there.decision()));
    }

    private static Map<String, Agreement> state(Revision present) {
        if (present.team() != null) {
            return present.team().agreements();
        }
        return present.workspaceAgreements() == null
                ? Map.of()
                : present.workspaceAgreements().agreements();
    }
}
