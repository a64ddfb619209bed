package org.whoowns.slack.http;

/// A request that is turned away. It tells nothing of what was in it.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.label(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
