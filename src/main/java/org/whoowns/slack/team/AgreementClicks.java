package org.whoowns.slack.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.KnowledgeInForce;
import org.whoowns.answering.Sentence;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.render.Phrase;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.Outcome;
import org.whoowns.teams.ledger.Refusal;
import org.whoowns.teams.ledger.Rights;
import org.whoowns.teams.ledger.Roster;

/// Clicks that are about agreements, of a team or of the whole workspace.
@Singleton
final class AgreementClicks {

    private final KnowledgeInForce inForce;
    private final Roster roster;
    private final Changes changes;

    AgreementClicks(KnowledgeInForce inForce, Roster roster, Changes changes) {
        this.inForce = inForce;
        this.roster = roster;
        this.changes = changes;
    }

    void act(Frame frame, Actor actor, TeamAction action, Subject subject) {
        if (!actor.belongs()) {
            frame.say(Complaints.sentence(Refusal.NOT_OF_THIS_WORKSPACE));
            return;
        }
        if (subject.team() == null) {
            everywhere(frame, actor, action, subject);
            return;
        }
        var team = roster.team(actor.workspace(), subject.team());
        if (team.isEmpty()) {
            frame.say(Complaints.sentence(Refusal.TEAM_GONE));
        } else if (!Rights.mayEdit(actor, team.get())) {
            frame.say(Complaints.sentence(Rights.whyNotEdit(actor)));
        } else {
            inTeam(frame, actor, action, subject, team.get());
        }
    }

    private void everywhere(Frame frame, Actor actor, TeamAction action, Subject subject) {
        var company = roster.company(actor.workspace());
        if (!Rights.mayDecideForAll(actor)) {
            frame.say(Complaints.sentence(Refusal.NOT_FOR_EVERYBODY));
        } else if (action == TeamAction.WITHDRAW && subject.entry() != null) {
            var memo = Memo.of(null, company.version(), subject.entry());
            done(
                    frame,
                    changes.make(new Change.WithdrawEverywhere(memo.key(), company.version(), subject.entry()), actor));
        } else {
            open(
                    frame,
                    Memo.of(null, company.version(), subject.entry()),
                    Phrase.AGREEMENT_FOR_ALL.text(),
                    company.agreements().get(subject.entry()));
        }
    }

    private void inTeam(Frame frame, Actor actor, TeamAction action, Subject subject, Team team) {
        var memo = Memo.of(team.id(), team.version(), subject.entry());
        if (action == TeamAction.WITHDRAW && subject.entry() != null) {
            done(
                    frame,
                    changes.make(new Change.Withdraw(memo.key(), team.id(), team.version(), subject.entry()), actor));
        } else {
            open(
                    frame,
                    memo,
                    Phrase.AGREEMENT_FOR_TEAM.text(team.name().text()),
                    team.agreements().get(subject.entry()));
        }
    }

    private void done(Frame frame, Outcome outcome) {
        var sentence = Changes.sentence(outcome, Phrase.SAVED);
        if (outcome instanceof Outcome.Applied) {
            frame.settle(sentence);
        } else {
            frame.say(sentence);
        }
    }

    /// @param present the agreement that holds at the moment; null where the default does
    private void open(Frame frame, Memo memo, String lead, @Nullable Agreement present) {
        var knowledge = inForce.snapshot().knowledge();
        var entry = Optional.ofNullable(memo.entry()).flatMap(knowledge::responsibility);
        if (memo.entry() != null && entry.isEmpty()) {
            frame.say(Sentence.OLD_BUTTON.text());
            return;
        }
        var decision = present == null ? entry.map(AgreementClicks::byDefault).orElse(null) : present.decision();
        frame.open(new AgreementForm(knowledge)
                .view(
                        memo,
                        lead,
                        AgreementForm.Filled.of(decision, present == null ? null : present.note()),
                        List.of()));
    }

    private static Decision byDefault(Responsibility responsibility) {
        var tieBreak = responsibility.tieBreak();
        return switch (responsibility.owner()) {
            case Role role -> new Decision.ToRole(role.id());
            case Owner.Shared() -> new Decision.Together(tieBreak == null ? null : tieBreak.id());
        };
    }
}
