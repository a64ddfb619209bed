package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.lesson.LessonDecision;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.LessonOutcome;
import org.whoowns.learning.lesson.Teacher;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.LessonAction;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Opens the windows about teaching, for whoever may use them. Gaps and hand-offs open them too.
@Singleton
@Requires(bean = LessonLedger.class)
public final class LessonWindows {

    private final LessonLedger ledger;
    private final CurrentSnapshot current;

    LessonWindows(LessonLedger ledger, CurrentSnapshot current) {
        this.ledger = ledger;
        this.current = current;
    }

    /// Opens the window of the action, or carries out what needs none; says why if the person may not.
    public void open(ModalOpener modal, Actor actor, LessonAction action) {
        try {
            var teacher = ledger.teacher(actor);
            if (!teacher.proposes()) {
                modal.say(text("teach.not.allowed"));
                return;
            }
            var form = new TeachingForm(current.snapshot(actor.workspace()).knowledge());
            switch (action) {
                case LessonAction.Means means -> modal.open(form.means(means.words(), means.entry(), means.gap()));
                case LessonAction.NotForUs not -> modal.open(form.notForUs(not.words(), not.gap()));
                case LessonAction.Write write -> modal.open(form.write(write.words(), write.gap()));
                case LessonAction.Review(var lesson) -> review(modal, teacher, lesson);
                case LessonAction.Withdraw withdraw -> withdraw(modal, teacher, withdraw);
                case LessonAction.Taught(var page) ->
                    modal.replace(TaughtList.modal(ledger, form.knowledge(), teacher, page));
            }
        } catch (DatabaseUnavailableException unavailable) {
            modal.say(text("unavailable"));
        }
    }

    private void review(ModalOpener modal, Teacher teacher, String id) {
        var lesson = ledger.find(teacher.workspace(), id);
        var report = ledger.preview(teacher.workspace(), id);
        if (lesson.isEmpty() || report.isEmpty()) {
            modal.say(text("teach.gone"));
        } else if (!ledger.decides(teacher, lesson.get())) {
            modal.say(text("teach.only.curators"));
        } else {
            modal.open(ReplayModal.of(TeachingMetadata.confirmation(id), what(lesson.get()), report.get(), true));
        }
    }

    private String what(LessonRow lesson) {
        var title = new LessonTitle(current.snapshot(lesson.workspace()).knowledge()).of(lesson);
        return ReplayModal.what(
                lesson.phrases().stream().map(phrase -> phrase.text()).toList(), title);
    }

    private void withdraw(ModalOpener modal, Teacher teacher, LessonAction.Withdraw withdraw) {
        var decision = withdraw.isProposal() ? LessonDecision.DISMISS : LessonDecision.UNDO;
        modal.say(sentence(ledger.decide(teacher, withdraw.lesson(), decision, false)));
    }

    /// The outcome in one sentence.
    static String sentence(LessonOutcome outcome) {
        return switch (outcome) {
            case LessonOutcome.Proposed _ -> text("teach.proposed");
            case LessonOutcome.InForce _ -> text("teach.in.force");
            case LessonOutcome.Withdrawn _ -> text("teach.withdrawn");
            case LessonOutcome.Stealing _ -> text("teach.replay.steals");
            case LessonOutcome.Refused(var reasons) -> String.join(" ", reasons);
        };
    }
}
