package org.whoowns.evaluation;

/// Labelled question with its answer and the grade of that answer.
public record GradedAnswer(LabelledQuestion question, ObservedAnswer observed, Grade grade) {

    static GradedAnswer of(LabelledQuestion question, ObservedAnswer observed) {
        return new GradedAnswer(question, observed, Grade.of(question, observed));
    }

    /// Whether the owner is graded too: the entry is correct, and the label names an owner.
    boolean asksForOwner() {
        return grade == Grade.CORRECT && question.owner().isPresent();
    }

    boolean namesOwner() {
        return observed.owner() != null && question.owner().ids().contains(observed.owner());
    }

    /// Whether a curator should look at it.
    boolean isFailure() {
        return switch (grade) {
            case CORRECT -> asksForOwner() && !namesOwner();
            case ABSTAINED -> false;
            case OFFERED, MISSED, WRONG, FALSE_CHOICE, FALSE_ANSWER -> true;
        };
    }
}
