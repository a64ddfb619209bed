package org.whoowns.slack.client;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.ExpectedFailure;
import org.whoowns.slack.client.http.OverloadException;
import org.whoowns.slack.client.http.PausedException;
import org.whoowns.slack.client.http.RetryAfter;

/// Failed call to Slack. Contains the method and Slack's error code, but nothing that was sent.
public final class SlackCallException extends RuntimeException implements ExpectedFailure {

    private static final long serialVersionUID = 1;

    private final String error;
    private final SlackErrorKind kind;
    private final Duration retryAfter;

    public SlackCallException(String call, @Nullable String error) {
        this(call, String.valueOf(error), SlackErrorKind.of(error), Duration.ZERO);
    }

    private SlackCallException(String call, String error, SlackErrorKind kind, Duration retryAfter) {
        super(call + ": " + error);
        this.error = error;
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public SlackCallException(String call, IOException cause) {
        super(call + " failed: " + cause.getMessage(), cause);
        this.error = "";
        this.kind = cause instanceof OverloadException ? SlackErrorKind.RATE_LIMITED : SlackErrorKind.UNREACHABLE;
        this.retryAfter = cause instanceof PausedException paused ? paused.left() : Duration.ZERO;
    }

    /// A response whose status tells that the call failed.
    static SlackCallException ofStatus(String call, Response response) {
        var kind = SlackErrorKind.ofStatus(response.code());
        return kind == SlackErrorKind.RATE_LIMITED
                ? new SlackCallException(
                        call,
                        "Slack asks for a pause of " + RetryAfter.of(response).toSeconds() + " s",
                        kind,
                        RetryAfter.of(response))
                : new SlackCallException(call, "status " + response.code(), kind, Duration.ZERO);
    }

    static SlackCallException unreadable(String call) {
        return new SlackCallException(call, "unreadable response", SlackErrorKind.UNREACHABLE, Duration.ZERO);
    }

    /// Slack's error code, such as `not_in_channel`; empty if there was no response.
    public String error() {
        return error;
    }

    public SlackErrorKind kind() {
        return kind;
    }

    /// The pause that Slack asks for; zero if it asks for none.
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String summary() {
        return String.valueOf(getMessage());
    }

    /// A call that was not made because of a pause follows one that was refused, which is in the log.
    @Override
    public boolean isLogged() {
        return getCause() instanceof PausedException;
    }

    @Override
    public boolean isWorthTelling() {
        return kind.leavesPlaceOpen();
    }
}
