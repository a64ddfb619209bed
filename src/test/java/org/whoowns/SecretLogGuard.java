package org.whoowns;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// JUnit extension and log appender that fails a test class if it logs a token, a secret or planted user input.
public final class SecretLogGuard extends AppenderBase<ILoggingEvent> implements AfterAllCallback {

    /// The markers that tests use in values that must not be logged.
    private static final List<String> MARKERS = List.of("hush", "canary", "xoxb-", "xapp-", "xoxe");

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
        check(event.getLoggerName(), event.getFormattedMessage());
        for (@Nullable IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            check(event.getLoggerName(), String.valueOf(cause.getMessage()));
        }
    }

    private static void check(String logger, String text) {
        if (MARKERS.stream().anyMatch(text::contains)) {
            FOUND.add(logger + ": " + text);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var found = List.copyOf(FOUND);
        FOUND.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("secrets in the log: " + found);
        }
    }
}
