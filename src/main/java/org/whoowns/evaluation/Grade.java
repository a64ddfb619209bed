package org.whoowns.evaluation;

/// Grade of an answer, by the label of its question.
public enum Grade {
    /// Confident, with an accepted entry.
    CORRECT("correct", true),
    /// Ambiguous, with an accepted entry among the choices.
    OFFERED("offered", true),
    /// No answer, although an entry is expected.
    MISSED("missed", true),
    /// A wrong entry, or none of the choices accepted.
    WRONG("wrong", true),
    /// No entry was offered for an out-of-scope question.
    ABSTAINED("right", false),
    /// Choices were offered for an out-of-scope question.
    FALSE_CHOICE("offered", false),
    /// Confident, for an out-of-scope question.
    FALSE_ANSWER("false", false);

    private final String word;
    private final boolean inScope;

    Grade(String word, boolean inScope) {
        this.word = word;
        this.inScope = inScope;
    }

    public String word() {
        return word;
    }

    /// Whether it grades an in-scope question.
    public boolean isInScope() {
        return inScope;
    }

    static Grade of(LabelledQuestion question, ObservedAnswer observed) {
        return switch (observed.verdict()) {
            case CONFIDENT -> question.isInScope() ? ofConfident(question, observed) : ofOutOfScope(observed);
            case AMBIGUOUS -> question.isInScope() ? ofChoices(question, observed) : FALSE_CHOICE;
            case UNKNOWN -> question.isInScope() ? MISSED : ABSTAINED;
        };
    }

    private static Grade ofConfident(LabelledQuestion question, ObservedAnswer observed) {
        return observed.entry() != null && question.accepted().contains(observed.entry()) ? CORRECT : WRONG;
    }

    /// Help and small talk have no entry and count as abstaining.
    private static Grade ofOutOfScope(ObservedAnswer observed) {
        return observed.entry() == null ? ABSTAINED : FALSE_ANSWER;
    }

    private static Grade ofChoices(LabelledQuestion question, ObservedAnswer observed) {
        return observed.choices().stream().anyMatch(question.accepted()::contains) ? OFFERED : WRONG;
    }
}
