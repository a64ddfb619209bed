package org.whoowns.evaluation.lint;

import java.util.Locale;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.SourceLocation;

/// Problem or warning of the linter.
///
/// @param sentence the cause and how to fix it
public record Finding(Kind kind, SourceLocation location, String sentence) {

    public enum Kind {
        /// An error: the folder can't be used until it is fixed.
        PROBLEM,
        /// The entry is due for review, or its review date is invalid.
        REVIEW,
        /// The file is not named after the entry's id.
        MISNAMED,
        /// The text is still that of the template.
        UNWRITTEN,
        /// Nobody is behind a curator's name, or no entry has it.
        CURATOR,
        /// The entry has few example questions.
        THIN,
        /// A name resembles a phrase of another entry.
        CLOSE_NAME,
        /// Without this example question, another entry would match it.
        STEAL;

        /// The word in JSON output, such as `close-name`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(Problem problem) {
        return new Finding(Kind.PROBLEM, new SourceLocation(problem.file(), problem.line()), problem.sentence());
    }

    Finding with(String more) {
        return new Finding(kind, location, sentence + more);
    }

    /// Whether it is an error; otherwise it is a warning.
    public boolean isProblem() {
        return kind == Kind.PROBLEM;
    }
}
