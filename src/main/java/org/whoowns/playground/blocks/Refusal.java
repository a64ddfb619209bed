package org.whoowns.playground.blocks;

import java.util.List;

/// Slack's "no" to something an app wants: an error code, and sentences that name the place.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final transient List<String> sentences;

    public Refusal(String error, List<String> sentences) {
        super(error, null, false, false);
        this.error = error;
        this.sentences = List.copyOf(sentences);
    }

    public Refusal(String error) {
        this(error, List.of());
    }

    public String error() {
        return error;
    }

    public List<String> sentences() {
        return sentences;
    }
}
