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

/// Progress of steps that take longer than a second: a bar on a terminal, otherwise a log line every ten seconds.
/// Not thread-safe.
final class TerminalProgress implements ProgressListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TerminalProgress.class);
    private static final long DELAY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOG_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int WIDTH = 79;

    private final @Nullable PrintStream terminal;
    private final LongSupplier nanos;

    private @Nullable String step;
    private long began;
    private long logged;
    private boolean shown;
    private @Nullable ProgressBar bar;

    /// @param terminal null if there is none
    TerminalProgress(@Nullable PrintStream terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /// Uses standard error; the launcher sets `whoowns.terminal` if that is a terminal.
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
            shown = false;
        }
        var now = nanos.getAsLong();
        if (!shown && done < total && now - began >= DELAY_NANOS) {
            shown = true;
            logged = now;
            show(step, done, total);
        } else if (shown && terminal == null && done < total && now - logged >= LOG_NANOS) {
            logged = now;
            show(step, done, total);
        }
        if (done >= total) {
            close();
        } else if (bar != null) {
            bar.stepTo(done);
        }
    }

    private void show(String step, int done, int total) {
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

    /// Removes the bar and leaves a clean line.
    @Override
    public void close() {
        if (bar != null && terminal != null) {
            bar.close();
            // not left to the bar: its thread may draw it once more while it is being closed
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
            bar = null;
        }
        step = null;
    }
}
