package org.whoowns.slack.team;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Sentence;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.workspace.Actors;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Visitor;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Refusal;
import org.whoowns.teams.ledger.Rights;
import org.whoowns.teams.ledger.Roster;

/// Clicks on the buttons that are about teams. A button proves nothing: what it stands for may be gone, and whoever
/// clicks may have no right to it.
@Singleton
final class TeamClicks implements Listener {

    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,30}");

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final Actors actors;
    private final AgreementClicks agreements;
    private final HistoryClicks histories;
    private final Posts posts;
    private final Errands errands;

    TeamClicks(
            KnowledgeInForce inForce,
            Roster roster,
            Actors actors,
            AgreementClicks agreements,
            HistoryClicks histories,
            Posts posts,
            Errands errands) {
        this.inForce = inForce;
        this.roster = roster;
        this.actors = actors;
        this.agreements = agreements;
        this.histories = histories;
        this.posts = posts;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.blockAction(TeamAction.IDS, this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var clicked = payload.getActions().getFirst();
        Visitor.of(payload, context).ifPresent(visitor -> {
            var frame = Frame.of(payload, visitor.workspace(), posts).patiently();
            errands.soon(
                    () -> act(frame, visitor, clicked.getActionId(), clicked.getValue()),
                    id -> frame.say(Sentence.FAILURE.text(id)));
        });
        return context.ack();
    }

    private void act(Frame frame, Visitor visitor, @Nullable String actionId, @Nullable String value) {
        var action = TeamAction.of(actionId);
        if (action.isEmpty() || value == null) {
            frame.say(Sentence.OLD_BUTTON.text());
            return;
        }
        try {
            act(frame, actors.of(visitor), action.get(), value);
        } catch (DatabaseAway away) {
            frame.say(Phrase.UNAVAILABLE.text());
        }
    }

    private void act(Frame frame, Actor actor, TeamAction action, String value) {
        switch (action) {
            case SET_UP -> setUp(frame, actor, value);
            case EDIT ->
                withTeam(frame, actor, value, team -> {
                    var form = new TeamForm(knowledge());
                    frame.open(form.view(Memo.of(team.id(), team.version(), null), TeamForm.draft(team), List.of()));
                });
            case REMOVE ->
                withTeam(
                        frame,
                        actor,
                        value,
                        team -> frame.open(RemovalWindow.view(Memo.of(team.id(), team.version(), null), team)));
            case HISTORY -> histories.show(frame, actor, value);
            case AGREE, WITHDRAW ->
                Subject.read(value)
                        .ifPresentOrElse(
                                subject -> agreements.act(frame, actor, action, subject),
                                () -> frame.say(Sentence.OLD_BUTTON.text()));
            case UNDO -> histories.undo(frame, actor, value);
        }
    }

    private void setUp(Frame frame, Actor actor, String channel) {
        var knowledge = knowledge();
        if (!actor.belongs()) {
            frame.say(Complaints.sentence(Refusal.NOT_OF_THIS_WORKSPACE));
        } else if (!Rights.maySetUp(actor)) {
            frame.say(Complaints.sentence(Refusal.ONLY_ADMINS));
        } else if (!TeamForm.isPossible(knowledge)) {
            frame.say(Phrase.TEAM_NO_ROLES.text());
        } else {
            var form = new TeamForm(knowledge);
            var channels = CHANNEL.matcher(channel).matches() ? List.of(channel) : List.<String>of();
            frame.open(form.view(Memo.of(null, 0, null), form.blank(channels), List.of()));
        }
    }

    /// What to do with a team.
    private interface Deed {
        void with(Team team);
    }

    /// Does it if the team is there and the person may change it.
    private void withTeam(Frame frame, Actor actor, String id, Deed deed) {
        var team = roster.team(actor.workspace(), id);
        if (!actor.belongs()) {
            frame.say(Complaints.sentence(Refusal.NOT_OF_THIS_WORKSPACE));
        } else if (team.isEmpty()) {
            frame.say(Complaints.sentence(Refusal.TEAM_GONE));
        } else if (!Rights.mayEdit(actor, team.get())) {
            frame.say(Complaints.sentence(Rights.whyNotEdit(actor)));
        } else {
            deed.with(team.get());
        }
    }

    private KnowledgeBase knowledge() {
        return inForce.snapshot().knowledge();
    }
}
