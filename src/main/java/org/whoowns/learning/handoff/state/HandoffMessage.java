package org.whoowns.learning.handoff.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Message of a hand-off: the question to somebody who may know, or the answer to somebody who asked.
///
/// @param person a user id; null for the person who asked, once they were told
/// @param level at which the person is asked; null for an answer
/// @param channel null for a direct message that was not sent yet
/// @param thread null for a direct message
/// @param ts Slack's time stamp; null until it is known
/// @param isNamed whether the person who asked wants to be named
/// @param notBefore when something has to be done about it next: also the end of a lease
/// @param startedAt when it was last about to be sent; null if never
/// @param revision grows with every change of what it shows
/// @param shown the revision that Slack shows
public record HandoffMessage(
        String workspace,
        String id,
        String handoff,
        Kind kind,
        @Nullable String person,
        @Nullable EscalationLevel level,
        @Nullable String channel,
        @Nullable String thread,
        @Nullable String ts,
        Progress progress,
        @Nullable Outcome outcome,
        boolean isNamed,
        Instant createdAt,
        Instant notBefore,
        @Nullable Instant startedAt,
        int revision,
        int shown) {

    public enum Kind {
        QUESTION,
        ANSWER
    }

    public enum Progress {
        /// An answer that nobody has given yet.
        HELD,
        PENDING,
        /// About to be sent, or sent without knowing it.
        SENDING,
        SENT,
        /// It will not be sent.
        DROPPED
    }

    /// What became of a question.
    public enum Outcome {
        SKIPPED,
        MUTED,
        /// It is another role's.
        PASSED,
        /// Others were asked, too, since nobody answered.
        EXPIRED,
        /// The person can't be asked.
        UNREACHABLE,
        REPLIED,
        /// Somebody else has answered, or it was given up.
        CLOSED
    }

    /// A question to a person, who gets at most one about a hand-off.
    static HandoffMessage question(Handoff handoff, String person, EscalationLevel level, Instant at) {
        return new HandoffMessage(
                handoff.workspace(),
                id(handoff.id(), "question", person),
                handoff.id(),
                Kind.QUESTION,
                person,
                level,
                null,
                null,
                null,
                Progress.PENDING,
                null,
                false,
                at,
                at,
                null,
                0,
                0);
    }

    /// An answer to a person, in a thread or as a direct message.
    ///
    /// @param channel null for a direct message
    public static HandoffMessage answer(
            Handoff handoff, String person, @Nullable String channel, @Nullable String thread, Instant at) {
        return new HandoffMessage(
                handoff.workspace(),
                id(handoff.id(), "answer", person, channel, thread),
                handoff.id(),
                Kind.ANSWER,
                person,
                null,
                channel,
                thread,
                null,
                Progress.HELD,
                null,
                false,
                at,
                at,
                null,
                0,
                0);
    }

    /// The same for the same person and place, so that nothing is sent twice.
    private static String id(String handoff, @Nullable String... parts) {
        var key = handoff + ":" + String.join(":", parts);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    public boolean isDirect() {
        return thread == null;
    }

    /// Whether the person may still answer.
    public boolean isAnswerable() {
        return isQuestion() && progress != Progress.DROPPED && (outcome == null || outcome == Outcome.EXPIRED);
    }

    /// Whether the escalation waits for the person.
    boolean isOpen() {
        return isQuestion() && progress != Progress.DROPPED && outcome == null;
    }

    /// Whether Slack shows something else, and can be told.
    public boolean isStale() {
        return progress == Progress.SENT && ts != null && shown < revision;
    }

    boolean isUnsent() {
        return progress == Progress.HELD || progress == Progress.PENDING || progress == Progress.SENDING;
    }

    HandoffMessage sending(Instant at, Instant leaseEnd) {
        return with(channel, thread, ts, Progress.SENDING, outcome, leaseEnd, at, revision, shown);
    }

    HandoffMessage sent(@Nullable String inChannel, @Nullable String at, int shownRevision) {
        return with(
                inChannel == null ? channel : inChannel,
                thread,
                at,
                Progress.SENT,
                outcome,
                notBefore,
                startedAt,
                revision,
                shownRevision);
    }

    HandoffMessage pending(Instant from) {
        return with(channel, thread, ts, Progress.PENDING, outcome, from, startedAt, revision, shown);
    }

    HandoffMessage dropped() {
        return with(channel, thread, ts, Progress.DROPPED, outcome, notBefore, startedAt, revision, shown);
    }

    /// With another outcome, which is shown as soon as possible.
    HandoffMessage became(@Nullable Outcome other, Instant at) {
        return with(channel, thread, ts, progress, other, at, startedAt, revision + 1, shown);
    }

    /// To be shown again.
    HandoffMessage changed(Instant at) {
        return with(
                channel,
                thread,
                ts,
                progress,
                outcome,
                progress == Progress.SENT ? at : notBefore,
                startedAt,
                revision + 1,
                shown);
    }

    HandoffMessage direct(Instant at) {
        return with(null, null, null, Progress.PENDING, outcome, at, null, revision, shown);
    }

    HandoffMessage showing(int shownRevision) {
        return with(channel, thread, ts, progress, outcome, notBefore, startedAt, revision, shownRevision);
    }

    HandoffMessage postedAt(String inChannel, String at) {
        return with(inChannel, thread, at, progress, outcome, notBefore, startedAt, revision, shown);
    }

    HandoffMessage withoutPlace() {
        return with(null, null, null, progress, outcome, notBefore, startedAt, revision, shown);
    }

    private HandoffMessage with(
            @Nullable String toChannel,
            @Nullable String toThread,
            @Nullable String toTs,
            Progress toProgress,
            @Nullable Outcome toOutcome,
            Instant toNotBefore,
            @Nullable Instant toStartedAt,
            int toRevision,
            int toShown) {
        return new HandoffMessage(
                workspace,
                id,
                handoff,
                kind,
                person,
                level,
                toChannel,
                toThread,
                toTs,
                toProgress,
                toOutcome,
                isNamed,
                createdAt,
                toNotBefore,
                toStartedAt,
                toRevision,
                toShown);
    }

    HandoffMessage named(boolean toNamed) {
        return personal(person, toNamed);
    }

    HandoffMessage withoutPerson() {
        return personal(null, false);
    }

    private HandoffMessage personal(@Nullable String toPerson, boolean toNamed) {
        return new HandoffMessage(
                workspace, id, handoff, kind, toPerson, level, channel, thread, ts, progress, outcome, toNamed,
                createdAt, notBefore, startedAt, revision, shown);
    }
}
