package org.whoowns.slack.team;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.workspace.Actors;
import org.whoowns.slack.workspace.Visitor;
import org.whoowns.teams.Handover;
import org.whoowns.teams.Here;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Outcome;
import org.whoowns.teams.ledger.Refusal;
import org.whoowns.teams.ledger.Roster;
import org.whoowns.teams.ledger.TeamDraft;

/// Windows that were submitted. What is wrong is said at its field, and nothing that was typed is lost.
@Singleton
final class TeamSubmissions implements Listener {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final Actors actors;
    private final AgreementSubmissions agreements;
    private final Confirmations confirmations;
    private final Changes changes;
    private final Errands errands;

    TeamSubmissions(
            KnowledgeInForce inForce,
            Roster roster,
            Actors actors,
            AgreementSubmissions agreements,
            Confirmations confirmations,
            Changes changes,
            Errands errands) {
        this.inForce = inForce;
        this.roster = roster;
        this.actors = actors;
        this.agreements = agreements;
        this.confirmations = confirmations;
        this.changes = changes;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(
                ANY,
                (request, context) -> errands.now(
                        () -> take(request, context),
                        id -> notNow(context, request.getPayload().getView(), Sentence.FAILURE.text(id))));
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var memo = Memo.read(view.getPrivateMetadata());
        var visitor = Visitor.of(request.getPayload(), context);
        if (memo.isEmpty() || visitor.isEmpty()) {
            return context.ackWithUpdate(old());
        }
        try {
            return take(view, context, actors.of(visitor.get()), memo.get());
        } catch (DatabaseAway away) {
            return notNow(context, view, Phrase.UNAVAILABLE.text());
        }
    }

    private Response take(View view, ViewSubmissionContext context, Actor actor, Memo memo) {
        return switch (view.getCallbackId()) {
            case TeamForm.CALLBACK -> form(context, actor, memo, Fields.of(view));
            case HandoverWindow.CALLBACK -> confirmations.handover(view, context, actor, memo);
            case RemovalWindow.CALLBACK -> confirmations.removal(view, context, actor, memo);
            case AgreementForm.CALLBACK -> agreements.take(context, actor, memo, Fields.of(view));
            case null, default -> context.ackWithUpdate(old());
        };
    }

    /// Says why nothing came of it, in the window itself: it stays as it was filled in, to be submitted again.
    private static Response notNow(ViewSubmissionContext context, View view, String sentence) {
        return switch (view.getCallbackId()) {
            case TeamForm.CALLBACK -> context.ackWithErrors(Map.of(TeamForm.NAME, sentence));
            case AgreementForm.CALLBACK -> context.ackWithErrors(Map.of(AgreementForm.OWNER, sentence));
            case HandoverWindow.CALLBACK, RemovalWindow.CALLBACK ->
                context.ackWithUpdate(Windows.again(view, sentence));
            case null, default -> context.ackWithUpdate(Windows.saying(sentence));
        };
    }

    static View old() {
        return Windows.saying(Phrase.OLD_WINDOW.text());
    }

    private Response form(ViewSubmissionContext context, Actor actor, Memo memo, Fields fields) {
        var form = new TeamForm(inForce.snapshot().knowledge());
        if (!TeamForm.isPossible(form.knowledge())) {
            return context.ackWithUpdate(Windows.saying(Phrase.TEAM_NO_ROLES.text()));
        }
        var read = form.read(fields);
        if (read.isEmpty()) {
            return context.ackWithUpdate(
                    form.view(memo, form.readWhatIsThere(fields), notice(Phrase.OLD_FORM.text(), List.of())));
        }
        var draft = read.get();
        if (memo.team() == null) {
            return answer(context, form, memo, draft, changes.make(new Change.SetUpTeam(memo.key(), draft), actor));
        }
        var edit = new Change.EditTeam(memo.key(), memo.team(), memo.version(), draft);
        var tried = changes.tryOut(edit, actor);
        if (tried instanceof Outcome.Unavailable) {
            return answer(context, form, memo, draft, tried);
        }
        if (tried instanceof Outcome.Applied(var past)
                && past.before().team() != null
                && past.after().team() != null) {
            var handover = handover(actor, past.before().team(), past.after().team());
            var asking = memo.with(draft);
            if (HandoverWindow.isWorthAsking(past.before().team(), past.after().team(), handover)
                    && asking.written().length() <= Memo.LONGEST) {
                return context.ackWithPush(
                        HandoverWindow.view(asking, past.after().team(), handover));
            }
        }
        return answer(context, form, memo, draft, changes.make(edit, actor));
    }

    private Handover handover(Actor actor, Team before, Team after) {
        var knowledge = inForce.snapshot().knowledge();
        var company = roster.company(actor.workspace());
        return Handover.between(
                new Here(knowledge, before, company, Set.of()), new Here(knowledge, after, company, Set.of()));
    }

    private Response answer(ViewSubmissionContext context, TeamForm form, Memo memo, TeamDraft draft, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> context.ack(response -> response.responseAction("clear"));
            case Outcome.Invalid(var faults) -> context.ackWithErrors(Complaints.byBlock(faults, TeamForm::block));
            case Outcome.Outdated(var present)
            when present.team() != null ->
                context.ackWithUpdate(form.view(
                        memo.at(present.team().version()), draft, inTheMeantime(form, draft, present.team())));
            case Outcome.Outdated _ -> refused(context, Complaints.sentence(Refusal.TEAM_GONE));
            case Outcome.Refused _, Outcome.Unavailable _ -> refused(context, Changes.sentence(outcome, Phrase.SAVED));
        };
    }

    private static Response refused(ViewSubmissionContext context, String sentence) {
        return context.ackWithErrors(Map.of(TeamForm.NAME, sentence));
    }

    /// What somebody else saved, where it differs from what was typed here.
    private static List<LayoutBlock> inTheMeantime(TeamForm form, TeamDraft draft, Team present) {
        var mine = new Team(
                present.workspace(),
                present.id(),
                present.name(),
                draft.channels(),
                draft.operatingModel(),
                draft.framework(),
                draft.holders(),
                present.agreements(),
                present.editors(),
                present.version());
        return notice(Phrase.OUTDATED.text(), new Differences(form.knowledge()).between(present, mine));
    }

    private static List<LayoutBlock> notice(String sentence, List<String> lines) {
        var notice = new ArrayList<LayoutBlock>(Kit.text(Mrkdwn.bold(sentence)));
        notice.addAll(Kit.text(String.join("\n", lines)));
        return notice;
    }
}
