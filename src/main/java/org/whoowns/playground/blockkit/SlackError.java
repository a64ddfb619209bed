package org.whoowns.playground.blockkit;

import java.util.List;

/// An error response of Slack: an error code, and optional details with JSON pointers.
public final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient List<String> details;

    public SlackError(String error, List<String> details) {
        super(error, null, false, false);
        this.error = error;
        this.details = List.copyOf(details);
    }

    public SlackError(String error) {
        this(error, List.of());
    }

    public String error() {
        return error;
    }

    public List<String> details() {
        return details;
    }
}
