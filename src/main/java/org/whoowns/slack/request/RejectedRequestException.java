package org.whoowns.slack.request;

/// A request that is turned away. It tells nothing of what was in it.
public final class RejectedRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final RequestRejection rejection;

    public RejectedRequestException(RequestRejection rejection) {
        super(rejection.label(), null, false, false);
        this.rejection = rejection;
    }

    public RequestRejection refusal() {
        return rejection;
    }
}
