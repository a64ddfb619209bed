package org.whoowns.learning.lesson;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.learning.lesson.replay.ReplayReport;

/// Who decides on a lesson: curators and admins, and if the operator lets them, holders on what their own role owns.
@Singleton
final class TeachingRights {

    private final boolean holdersTeach;

    TeachingRights(@Property(name = "whoowns.holders-teach", defaultValue = "false") boolean holdersTeach) {
        this.holdersTeach = holdersTeach;
    }

    /// @param entry that the lesson is about; null for none
    boolean decides(Teacher teacher, @Nullable Entry entry) {
        return teacher.decides()
                || (holdersTeach
                        && entry instanceof Responsibility responsibility
                        && teacher.holds(responsibility.owner()));
    }

    /// Whether it takes effect at once. What takes questions from other entries, a curator always confirms.
    boolean takesEffect(Teacher teacher, @Nullable Entry entry, ReplayReport report) {
        return teacher.decides() || (decides(teacher, entry) && !report.isStealing());
    }
}
