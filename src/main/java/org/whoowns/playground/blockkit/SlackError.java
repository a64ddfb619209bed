package org.whoowns.playground.blockkit;

import java.util.List;

/// Slack's "no" to something an app wants: an error code, and sentences that name the place.
public final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient List<String> sentences;

    public SlackError(String error, List<String> sentences) {
        super(error, null, false, false);
        this.error = error;
        this.sentences = List.copyOf(sentences);
    }

    public SlackError(String error) {
        this(error, List.of());
    }

    public String error() {
        return error;
    }

    public List<String> sentences() {
        return sentences;
    }
}
