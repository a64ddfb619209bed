package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.whoowns.learning.lesson.LessonInForceEvent;

/// Listener to lessons that a gap led to: the gap is settled, and who asked hears back.
@Singleton
@Requires(beans = HandoffDesk.class)
class TaughtGapListener {

    private final HandoffGaps gaps;
    private final HandoffDesk desk;

    TaughtGapListener(HandoffGaps gaps, HandoffDesk desk) {
        this.gaps = gaps;
        this.desk = desk;
    }

    /// The same lesson may be told again.
    @EventListener
    void onLesson(LessonInForceEvent event) {
        var gap = event.gap();
        var entry = event.entry();
        if (gap == null) {
            return;
        }
        if (entry == null) {
            gaps.dismissed(event.workspace(), gap);
        } else {
            gaps.answered(event.workspace(), gap);
            desk.answered(event.workspace(), gap, entry, event.taughtBy());
        }
    }
}
