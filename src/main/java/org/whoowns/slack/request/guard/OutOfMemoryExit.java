package org.whoowns.slack.request.guard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the process when memory is exhausted, so that whoever supervises it can start it again.
///
/// For errors that libraries throw, such as Netty's for direct memory; the JVM's own end the process by a flag.
@Singleton
public final class OutOfMemoryExit implements Thread.UncaughtExceptionHandler {

    /// The same as with `-XX:+ExitOnOutOfMemoryError`.
    static final int STATUS = 3;

    private static final Logger log = LoggerFactory.getLogger(OutOfMemoryExit.class);

    private final IntConsumer halt;

    @Inject
    public OutOfMemoryExit() {
        this(Runtime.getRuntime()::halt);
    }

    OutOfMemoryExit(IntConsumer halt) {
        this.halt = halt;
    }

    void check(Throwable failure) {
        if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            try {
                log.error("WhoOwns ran out of memory and ends. It needs to be started again.");
            } finally {
                // even if there is no memory for the log
                halt.accept(STATUS);
            }
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        check(failure);
        log.error("The thread {} ended.", thread.getName(), failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause);
    }
}
