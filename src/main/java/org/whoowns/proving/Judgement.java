package org.whoowns.proving;

/// How good an answer is, by the label of its question.
public enum Judgement {
    /// Confident, with an accepted entry.
    CORRECT("correct", true),
    /// Ambiguous, with an accepted entry among the choices.
    OFFERED("offered", true),
    /// Nothing was found where there is something.
    MISSED("missed", true),
    /// Anything else about a question that has an answer.
    WRONG("wrong", true),
    /// Nothing is known, and no entry was put forward.
    RIGHT("right", false),
    /// Choices were offered for a question that has no answer.
    TEMPTED("offered", false),
    /// Confident, for a question that has no answer.
    FALSE("false", false);

    private final String word;
    private final boolean inScope;

    Judgement(String word, boolean inScope) {
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

    static Judgement of(Labelled labelled, Answered answered) {
        return switch (answered.verdict()) {
            case CONFIDENT -> labelled.isInScope() ? ofFound(labelled, answered) : ofFoundInVain(answered);
            case AMBIGUOUS -> labelled.isInScope() ? ofChoices(labelled, answered) : TEMPTED;
            case UNKNOWN -> labelled.isInScope() ? MISSED : RIGHT;
        };
    }

    private static Judgement ofFound(Labelled labelled, Answered answered) {
        return answered.entry() != null && labelled.accepted().contains(answered.entry()) ? CORRECT : WRONG;
    }

    /// Help and small talk rest on no entry, and do no harm.
    private static Judgement ofFoundInVain(Answered answered) {
        return answered.entry() == null ? RIGHT : FALSE;
    }

    private static Judgement ofChoices(Labelled labelled, Answered answered) {
        return answered.choices().stream().anyMatch(labelled.accepted()::contains) ? OFFERED : WRONG;
    }
}
