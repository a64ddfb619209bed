package org.whoowns.api;

/// Thrown for a request that can't be met, with a sentence for its caller.
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Kind of problem.
    public enum Kind {
        /// A parameter is missing or wrong.
        INVALID,
        /// There is no such thing, or the caller may not see it.
        NOT_FOUND,
        /// The database is away, or too many questions are waiting.
        UNAVAILABLE
    }

    private final Kind kind;

    public ApiException(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What is wrong, and what can be done.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
