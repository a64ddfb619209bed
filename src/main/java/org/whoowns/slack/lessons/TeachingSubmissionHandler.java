package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.lesson.LessonDecision;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.LessonOutcome;
import org.whoowns.learning.lesson.Teacher;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Bolt listener for submitted teaching windows: a form leads to what it would change, and that to the lesson.
@Singleton
@Requires(bean = LessonLedger.class)
final class TeachingSubmissionHandler implements Listener {

    private final LessonLedger ledger;
    private final CurrentSnapshot current;
    private final ActorResolver actors;
    private final TaskRunner tasks;

    TeachingSubmissionHandler(LessonLedger ledger, CurrentSnapshot current, ActorResolver actors, TaskRunner tasks) {
        this.ledger = ledger;
        this.current = current;
        this.actors = actors;
        this.tasks = tasks;
    }

    @FunctionalInterface
    private interface Submission {
        Response handle(View view, ViewSubmissionContext context, Teacher teacher, TeachingMetadata metadata);
    }

    @Override
    public void register(App app) {
        app.viewSubmission(TeachingForm.CALLBACK, (request, context) -> take(request, context, this::preview));
        app.viewSubmission(ReplayModal.CALLBACK, (request, context) -> take(request, context, this::teach));
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context, Submission submission) {
        var view = request.getPayload().getView();
        var metadata = TeachingMetadata.CODEC.read(view.getPrivateMetadata());
        var requester = Requester.of(request.getPayload(), context);
        if (metadata.isEmpty() || requester.isEmpty()) {
            return context.ackWithUpdate(ModalBlocks.message(text("old.window")));
        }
        return tasks.call(
                () -> {
                    try {
                        var teacher = ledger.teacher(actors.beforeAcknowledgement(requester.get()));
                        return submission.handle(view, context, teacher, metadata.get());
                    } catch (DatabaseUnavailableException unavailable) {
                        // the window keeps its values, so that it can be submitted again
                        return context.ackWithUpdate(ModalBlocks.withNotice(view, text("unavailable")));
                    }
                },
                id -> context.ackWithUpdate(ModalBlocks.withNotice(view, text("failure", id))));
    }

    private Response preview(View view, ViewSubmissionContext context, Teacher teacher, TeachingMetadata metadata) {
        if (!teacher.proposes()) {
            return context.ackWithUpdate(ModalBlocks.message(text("teach.not.allowed")));
        }
        var workspace = teacher.workspace();
        var knowledge = current.snapshot(workspace).knowledge();
        var teaching = new TeachingForm(knowledge).read(metadata.kind(), FormValues.of(view));
        var problems = ledger.problems(workspace, teaching);
        if (!problems.isEmpty()) {
            return context.ackWithErrors(Map.of(TeachingForm.PHRASES, String.join(" ", problems)));
        }
        var filled = metadata.with(teaching);
        if (!TeachingMetadata.CODEC.fits(filled)) {
            return context.ackWithErrors(Map.of(TeachingForm.PHRASES, text("teach.too.long")));
        }
        var phrases =
                filled.filled() == null ? List.<String>of() : filled.filled().phrases();
        var preview = ledger.preview(teacher, teaching);
        return context.ackWithUpdate(ReplayModal.of(
                filled,
                ReplayModal.what(phrases, new LessonTitle(knowledge).of(teaching)),
                preview.report(),
                preview.takesEffect()));
    }

    private Response teach(View view, ViewSubmissionContext context, Teacher teacher, TeachingMetadata metadata) {
        var teaching = metadata.teaching();
        var outcome = metadata.lesson() != null
                ? ledger.decide(teacher, metadata.lesson(), LessonDecision.CONFIRM, true)
                : teaching == null
                        ? new LessonOutcome.Refused(List.of(text("old.window")))
                        : ledger.teach(teacher, teaching, metadata.gap(), true);
        return context.ackWithUpdate(ModalBlocks.message(view.getTitle().getText(), LessonWindows.sentence(outcome)));
    }
}
