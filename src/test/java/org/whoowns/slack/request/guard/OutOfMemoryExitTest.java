package org.whoowns.slack.request.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.OutOfDirectMemoryError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutOfMemoryExitTest {

    private final List<Integer> statuses = new ArrayList<>();
    private final OutOfMemoryExit exit = new OutOfMemoryExit(statuses::add);

    @Test
    void endsTheProcessWhenMemoryIsExhausted() {
        exit.check(new IllegalStateException(new OutOfMemoryError("in a test")));
        exit.uncaughtException(Thread.currentThread(), new OutOfMemoryError("in a test"));

        assertThat(statuses).containsExactly(OutOfMemoryExit.STATUS, OutOfMemoryExit.STATUS);
    }

    @Test
    void goesOnAfterOtherFailures() {
        exit.check(new IllegalStateException("in a test"));
        exit.uncaughtException(Thread.currentThread(), new StackOverflowError());

        assertThat(statuses).isEmpty();
    }

    @Test
    void coversNettysOwnError() {
        assertThat(OutOfMemoryError.class).isAssignableFrom(OutOfDirectMemoryError.class);
    }
}
