package org.whoowns.evaluation;

import java.util.Set;

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

    /// Whether its label names a value of the facet.
    boolean asksFor(LabelledQuestion.Facet facet) {
        return question.facets().containsKey(facet);
    }

    /// Whether it has an accepted value of the facet.
    boolean isRight(LabelledQuestion.Facet facet) {
        return observed.facets().getOrDefault(facet, Set.of()).stream()
                .anyMatch(question.facets().getOrDefault(facet, Set.of())::contains);
    }

    /// Whether a curator should look at it.
    boolean isFailure() {
        return switch (grade) {
            case CORRECT -> (asksForOwner() && !namesOwner()) || hasWrongFacet();
            case ABSTAINED -> hasWrongFacet();
            case OFFERED, MISSED, WRONG, FALSE_CHOICE, FALSE_ANSWER -> true;
        };
    }

    private boolean hasWrongFacet() {
        return question.facets().keySet().stream().anyMatch(facet -> !isRight(facet));
    }
}
