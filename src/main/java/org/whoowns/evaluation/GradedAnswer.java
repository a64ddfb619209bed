package org.whoowns.evaluation;

/// A question, what came of it, and how good that is.
public record GradedAnswer(LabelledQuestion question, ObservedAnswer observed, Grade grade) {

    static GradedAnswer of(LabelledQuestion question, ObservedAnswer observed) {
        return new GradedAnswer(question, observed, Grade.of(question, observed));
    }

    /// Whether it counts for the owners: the entry is right, and the label says whom the answer should name.
    boolean asksForOwner() {
        return grade == Grade.CORRECT && question.owner().asks();
    }

    /// Whether the answer names an accepted owner. One that names nobody does not.
    boolean namesOwner() {
        return observed.owner() != null && question.owner().ids().contains(observed.owner());
    }

    /// Whether a curator would want to see it.
    boolean wentWrong() {
        return switch (grade) {
            case CORRECT -> asksForOwner() && !namesOwner();
            case ABSTAINED -> false;
            case OFFERED, MISSED, WRONG, FALSE_CHOICE, FALSE_ANSWER -> true;
        };
    }
}
