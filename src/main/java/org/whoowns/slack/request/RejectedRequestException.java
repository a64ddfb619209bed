package org.whoowns.slack.request;

/// Thrown for a rejected request. Contains nothing from the request.
public final class RejectedRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final RequestRejection rejection;

    public RejectedRequestException(RequestRejection rejection) {
        super(rejection.label(), null, false, false);
        this.rejection = rejection;
    }

    public RequestRejection rejection() {
        return rejection;
    }
}
