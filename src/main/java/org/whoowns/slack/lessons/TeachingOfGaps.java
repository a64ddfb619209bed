package org.whoowns.slack.lessons;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.learning.gap.Gap;
import org.whoowns.slack.gaps.GapTeaching;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.actions.LessonAction;
import org.whoowns.teams.ledger.Actor;

/// Opens the windows about teaching with a gap's question.
@Singleton
@Requires(beans = LessonWindows.class)
final class TeachingOfGaps implements GapTeaching {

    private final LessonWindows windows;

    TeachingOfGaps(LessonWindows windows) {
        this.windows = windows;
    }

    @Override
    public void open(Form form, Gap gap, Actor by, ModalOpener modal) {
        var words = gap.utterance();
        windows.open(
                modal,
                by,
                switch (form) {
                    case MEANS ->
                        new LessonAction.Means(
                                words, gap.nearest().stream().findFirst().orElse(null), gap.id());
                    case WRITE -> new LessonAction.Write(words, gap.id());
                    case NOT_FOR_US -> new LessonAction.NotForUs(words, gap.id());
                });
    }
}
