package org.whoowns.proving;

/// A question, what came of it, and how good that is.
public record Judged(Labelled labelled, Answered answered, Judgement judgement) {

    static Judged of(Labelled labelled, Answered answered) {
        return new Judged(labelled, answered, Judgement.of(labelled, answered));
    }

    /// Whether it counts for the owners: the entry is right, and the label says whom the answer should name.
    boolean asksForOwner() {
        return judgement == Judgement.CORRECT && labelled.owner().asks();
    }

    /// Whether the answer names an accepted owner. One that names nobody does not.
    boolean namesOwner() {
        return answered.owner() != null && labelled.owner().ids().contains(answered.owner());
    }

    /// Whether a curator would want to see it.
    boolean wentWrong() {
        return switch (judgement) {
            case CORRECT -> asksForOwner() && !namesOwner();
            case RIGHT -> false;
            case OFFERED, MISSED, WRONG, TEMPTED, FALSE -> true;
        };
    }
}
