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

/// Listens to everything that the whole suite logs, and fails the class in which something was logged that nobody may
/// read: a token, a secret, or words that a test planted in what somebody typed.
public final class SecretLogGuard extends AppenderBase<ILoggingEvent> implements AfterAllCallback {

    /// What tests call what must not be logged.
    private static final List<String> PLANTED = List.of("hush", "canary", "xoxb-", "xapp-", "xoxe");

    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
        listen(event.getLoggerName(), event.getFormattedMessage());
        for (@Nullable IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            listen(event.getLoggerName(), String.valueOf(cause.getMessage()));
        }
    }

    private static void listen(String logger, String text) {
        if (PLANTED.stream().anyMatch(text::contains)) {
            HEARD.add(logger + ": " + text);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var heard = List.copyOf(HEARD);
        HEARD.clear();
        if (!heard.isEmpty()) {
            throw new AssertionError("logged what nobody may read: " + heard);
        }
    }
}
