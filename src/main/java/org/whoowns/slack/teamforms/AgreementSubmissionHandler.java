package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.ChangeSubmitter;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Revision;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Handles submitted agreements, of a team or of the whole workspace.
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

    Response handle(ViewSubmissionContext context, Actor actor, FormMetadata metadata, FormValues values) {
        var form = AgreementModal.of(
                current.snapshot(actor.workspace()).knowledge(), directory, actor.workspace(), metadata);
        var filled = AgreementModal.read(metadata, values);
        if (!AgreementModal.isCurrent(metadata, values)) {
            return context.ackWithUpdate(form.view(metadata, filled, BlockFactory.text(Mrkdwn.bold(text("old.form")))));
        }
        var entry = filled.entry();
        if (entry == null) {
            return context.ackWithErrors(Map.of(AgreementModal.ENTRY, text("fault.missing")));
        }
        if (filled.lacksPerson()) {
            return context.ackWithErrors(Map.of(AgreementModal.PERSON, text("fault.missing")));
        }
        var decision = filled.decision();
        if (decision.isEmpty()) {
            return context.ackWithErrors(Map.of(AgreementModal.OWNER, text("fault.unknown")));
        }
        var outcome = changes.submit(change(metadata, entry, decision.get(), filled.note()), actor);
        return switch (outcome) {
            case ChangeOutcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case ChangeOutcome.Invalid(var errors) ->
                context.ackWithErrors(ErrorMessages.byBlock(errors, error -> AgreementModal.block(metadata, error)));
            case ChangeOutcome.Outdated(var now) ->
                context.ackWithUpdate(form.view(
                        metadata.at(version(now)),
                        filled,
                        BlockFactory.text(
                                Mrkdwn.bold(text("outdated")) + "\n" + agreed(form.knowledge(), entry, now))));
            case ChangeOutcome.Refused _, ChangeOutcome.Unavailable _ ->
                context.ackWithErrors(Map.of(AgreementModal.OWNER, ChangeSubmitter.sentence(outcome, "saved")));
        };
    }

    private static Change change(FormMetadata metadata, String entry, Decision decision, @Nullable String note) {
        return metadata.team() == null
                ? new Change.AgreeEverywhere(metadata.key(), metadata.version(), entry, decision, note)
                : new Change.Agree(metadata.key(), metadata.team(), metadata.version(), entry, decision, note);
    }

    private static long version(Revision now) {
        var team = now.team();
        var workspace = now.workspaceAgreements();
        return team == null ? workspace == null ? 0 : workspace.version() : team.version();
    }

    /// The current agreement on the entry, as markup.
    private static String agreed(KnowledgeBase knowledge, String entry, Revision now) {
        var team = now.team();
        var workspace = now.workspaceAgreements();
        var agreements = team == null ? workspace == null ? Map.of() : workspace.agreements() : team.agreements();
        return Mrkdwn.bold(knowledge.entry(entry).map(Entry::title).orElse(entry)) + ": "
                + (agreements.get(entry) instanceof Agreement agreement
                        ? new DecisionText(knowledge).words(agreement.decision())
                        : escape(text("agreement.default")));
    }
}
