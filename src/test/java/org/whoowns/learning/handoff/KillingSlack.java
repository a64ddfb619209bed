package org.whoowns.learning.handoff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;

/// Slack that keeps what was sent, and whose client may be killed before and after every call. Some calls are
/// refused, and of some nobody learns what became of them.
final class KillingSlack implements HandoffMessenger {

    /// @param to the thread, or the person
    record Posted(String handoff, HandoffMessage.Kind kind, String to) {}

    private final List<Posted> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<HandoffMessage> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<Posted> told = Collections.synchronizedList(new ArrayList<>());
    private final Runnable step;
    private final Random random;
    private volatile boolean isCalm;

    KillingSlack(Runnable step, Random random) {
        this.step = step;
        this.random = random;
    }

    void calm() {
        isCalm = true;
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    /// Who got an answer, or may have got one in a channel, whose history can't be read.
    List<Posted> told() {
        return List.copyOf(told);
    }

    /// Questions that people see.
    List<HandoffMessage> questions() {
        return List.copyOf(messages).stream().filter(HandoffMessage::isQuestion).toList();
    }

    @Override
    public Posting post(HandoffCase of, HandoffMessage message) {
        var to = new Posted(
                message.handoff(),
                message.kind(),
                message.isDirect() ? String.valueOf(message.person()) : String.valueOf(message.thread()));
        var luck = isCalm ? 9 : random.nextInt(10);
        if (!message.isDirect()) {
            // from here on it may have gone out
            told.add(to);
        }
        step.run();
        if (luck == 0) {
            if (!message.isDirect()) {
                told.remove(to);
            }
            return new Posting.Later(Duration.ofSeconds(30));
        }
        if (luck != 1) {
            posted.add(to);
            messages.add(message);
            if (message.isDirect() && !message.isQuestion()) {
                told.add(to);
            }
        }
        step.run();
        return luck < 3
                ? new Posting.Uncertain()
                : new Posting.Posted(
                        "D-" + message.person(), "1." + message.id().substring(0, 8));
    }

    @Override
    public Trace find(HandoffMessage message) {
        step.run();
        if (!message.isDirect()) {
            // nobody can tell whether it went out
            told.add(new Posted(message.handoff(), message.kind(), String.valueOf(message.thread())));
            return new Trace.Unreadable();
        }
        return messages.stream().anyMatch(each -> each.id().equals(message.id()))
                ? new Trace.Found("D-" + message.person(), "1." + message.id().substring(0, 8))
                : new Trace.Missing();
    }

    @Override
    public boolean update(HandoffCase of, HandoffMessage message) {
        step.run();
        return Objects.nonNull(message.ts());
    }
}
