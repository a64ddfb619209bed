package org.whoowns.answering.polarity;

/// Polarity of the answer to a yes/no question.
public enum Polarity {
    YES,
    NO,
    PARTLY;

    /// The answer to the negated question.
    Polarity negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case PARTLY -> PARTLY;
        };
    }
}
