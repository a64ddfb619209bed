package org.whoowns.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.knowledge.ProgressListener;

/// What somebody at the command line sees of a step that takes longer than a second: a bar on a terminal, which goes
/// away when the step is done, and one log line elsewhere.
final class TerminalProgress implements ProgressListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TerminalProgress.class);
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final int WIDTH = 79;

    private final @Nullable PrintStream terminal;
    private final LongSupplier nanos;

    private @Nullable String step;
    private long began;
    private boolean told;
    private @Nullable ProgressBar bar;

    /// @param terminal null where there is none
    TerminalProgress(@Nullable PrintStream terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /// On standard error, where the launcher has found a terminal there.
    static TerminalProgress onStandardError() {
        var terminal = Boolean.getBoolean("whoowns.terminal");
        return new TerminalProgress(
                terminal ? new PrintStream(System.err, true, StandardCharsets.UTF_8) : null, System::nanoTime);
    }

    @Override
    public void at(String step, int done, int total) {
        if (!step.equals(this.step)) {
            close();
            this.step = step;
            began = nanos.getAsLong();
            told = false;
        }
        if (!told && done < total && nanos.getAsLong() - began >= PATIENCE) {
            told = true;
            tell(step, done, total);
        }
        if (done >= total) {
            close();
        } else if (bar != null) {
            bar.stepTo(done);
        }
    }

    private void tell(String step, int done, int total) {
        if (terminal == null) {
            log.info("{}: {} of {} so far.", step, done, total);
        } else {
            bar = ProgressBar.builder()
                    .setTaskName(step)
                    .setInitialMax(total)
                    .startsFrom(done, Duration.ofNanos(nanos.getAsLong() - began))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setMaxRenderedLength(WIDTH)
                    .setConsumer(new DelegatingProgressBarConsumer(line -> terminal.print("\r" + line), WIDTH))
                    .build();
        }
    }

    /// Takes the bar away, so that what comes next stands on a clean line.
    @Override
    public void close() {
        if (bar != null && terminal != null) {
            bar.close();
            // Not left to the bar: one that is closed before its thread has drawn it is drawn then, and stays.
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
            bar = null;
        }
        step = null;
    }
}
