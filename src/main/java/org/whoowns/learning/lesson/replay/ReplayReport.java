package org.whoowns.learning.lesson.replay;

import java.util.List;

/// What a lesson would change for the questions of the past and those of the knowledge.
///
/// @param gains questions that would lead to it, each counted once
/// @param examples up to five of them
/// @param losses questions that would no longer lead to another entry, entry by entry, most first
public record ReplayReport(int gains, List<String> examples, List<Loss> losses) {

    /// Of what changes nothing.
    public static final ReplayReport NONE = new ReplayReport(0, List.of(), List.of());

    static final int EXAMPLES = 5;

    public ReplayReport {
        examples = List.copyOf(examples);
        losses = List.copyOf(losses);
    }

    /// @param entry id of the entry that would lose them
    /// @param title of the entry
    /// @param examples up to five
    public record Loss(String entry, String title, int questions, List<String> examples) {

        public Loss {
            examples = List.copyOf(examples);
        }
    }

    public boolean isStealing() {
        return !losses.isEmpty();
    }
}
