package org.whoowns.evaluation;

/// How good an answer is, by the label of its question.
public enum Grade {
    /// Confident, with an accepted entry.
    CORRECT("correct", true),
    /// Ambiguous, with an accepted entry among the choices.
    OFFERED("offered", true),
    /// Nothing was found where there is something.
    MISSED("missed", true),
    /// Anything else about a question that has an answer.
    WRONG("wrong", true),
    /// Nothing is known, and no entry was put forward.
    ABSTAINED("right", false),
    /// Choices were offered for a question that has no answer.
    FALSE_CHOICE("offered", false),
    /// Confident, for a question that has no answer.
    FALSE_ANSWER("false", false);

    private final String word;
    private final boolean inScope;

    Grade(String word, boolean inScope) {
        this.word = word;
        this.inScope = inScope;
    }

    /// The word that people read.
    public String word() {
        return word;
    }

    /// Whether it is a judgement on a question that has an answer.
    public boolean isInScope() {
        return inScope;
    }

    static Grade of(LabelledQuestion question, ObservedAnswer observed) {
        return switch (observed.verdict()) {
            case CONFIDENT -> question.isInScope() ? ofFound(question, observed) : ofFoundInVain(observed);
            case AMBIGUOUS -> question.isInScope() ? ofChoices(question, observed) : FALSE_CHOICE;
            case UNKNOWN -> question.isInScope() ? MISSED : ABSTAINED;
        };
    }

    private static Grade ofFound(LabelledQuestion question, ObservedAnswer observed) {
        return observed.entry() != null && question.accepted().contains(observed.entry()) ? CORRECT : WRONG;
    }

    /// Help and small talk rest on no entry, and do no harm.
    private static Grade ofFoundInVain(ObservedAnswer observed) {
        return observed.entry() == null ? ABSTAINED : FALSE_ANSWER;
    }

    private static Grade ofChoices(LabelledQuestion question, ObservedAnswer observed) {
        return observed.choices().stream().anyMatch(question.accepted()::contains) ? OFFERED : WRONG;
    }
}
