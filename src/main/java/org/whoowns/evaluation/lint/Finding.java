package org.whoowns.evaluation.lint;

import java.util.Locale;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.SourceLocation;

/// Something in a knowledge folder that its curator should know of.
///
/// @param sentence what it is, and what to do about it
public record Finding(Kind kind, SourceLocation location, String sentence) {

    /// What sort of thing it is.
    public enum Kind {
        /// A mistake: the folder can't be used until it is mended.
        PROBLEM,
        /// The entry is due for a review, or its review date is odd.
        REVIEW,
        /// The text is still the one of the draft.
        UNWRITTEN,
        /// The entry has few example questions.
        THIN,
        /// A name is close to another entry's.
        CLOSE_NAME,
        /// Another entry would take a question if it were not written here.
        STEAL;

        /// The word for programs, such as `close-name`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(Problem problem) {
        return new Finding(Kind.PROBLEM, new SourceLocation(problem.file(), problem.line()), problem.sentence());
    }

    /// Whether it has to be mended; else it is a warning, for the curator to weigh.
    public boolean isProblem() {
        return kind == Kind.PROBLEM;
    }
}
