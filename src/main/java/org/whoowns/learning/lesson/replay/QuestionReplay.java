package org.whoowns.learning.lesson.replay;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.answering.overlay.OverlayMatcher;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;

/// Replay of past and authored questions against phrases that are to be taught. Nothing is embedded.
///
/// The words of an authored question lead to its entry unless they are taught themselves, so only equal ones change.
public final class QuestionReplay {

    private final Snapshot shared;
    private final OverlayMatcher before;
    private final OverlayMatcher after;
    private final OverlayMatcher alone;
    private final KnowledgeOverlay overlay;
    private final List<TaughtPhrase> taught;
    private final @Nullable String target;

    private final Set<String> seen = new HashSet<>();
    private final List<String> gained = new ArrayList<>();
    private final Map<String, List<String>> lost = new LinkedHashMap<>();

    /// @param snapshot of the workspace
    /// @param own the new entry that the phrases lead to, if it is one of the workspace's own
    /// @param taught all of which lead to the same
    private QuestionReplay(Snapshot snapshot, @Nullable Entry own, List<TaughtPhrase> taught) {
        this.shared = snapshot;
        this.overlay = snapshot.overlay();
        this.taught = taught;
        this.target = taught.isEmpty() ? null : taught.getFirst().entry();
        var entries = Stream.concat(overlay.entries().stream(), Stream.ofNullable(own))
                .toList();
        this.before = snapshot.matcherTo(overlay);
        this.after = snapshot.matcherTo(new KnowledgeOverlay(
                overlay.version(),
                entries,
                Stream.concat(taught.stream(), overlay.phrases().stream()).toList()));
        this.alone = snapshot.matcherTo(new KnowledgeOverlay(overlay.version(), entries, taught));
    }

    public static ReplayReport of(
            Snapshot snapshot, @Nullable Entry own, List<TaughtPhrase> taught, List<PastQuestion> past) {
        var replay = new QuestionReplay(snapshot, own, taught);
        replay.authored();
        past.forEach(replay::past);
        return replay.report();
    }

    /// What the same words lead to now: phrases of the knowledge, and what was taught before.
    private void authored() {
        var keys = taught.stream().map(each -> NameKey.key(each.text())).collect(toUnmodifiableSet());
        for (var phrase : overlay.phrases()) {
            if (keys.contains(NameKey.key(phrase.text()))) {
                change(phrase.text(), phrase.entry());
            }
        }
        for (var entry : shared.knowledge().entries()) {
            Stream.concat(entry.names(), entry.questions().stream())
                    .filter(text -> keys.contains(NameKey.key(text)))
                    .forEach(text -> change(text, entry.id()));
        }
    }

    private void past(PastQuestion question) {
        if (alone.hit(question.utterance(), question.vector(), question.entry()).isEmpty()) {
            return;
        }
        var now = hit(before, question).map(OverlayMatcher.Hit::phrase);
        var then = hit(after, question).map(OverlayMatcher.Hit::phrase).filter(taught::contains);
        if (then.isPresent()) {
            change(question.utterance(), now.isPresent() ? now.get().entry() : question.entry());
        }
    }

    private static Optional<OverlayMatcher.Hit> hit(OverlayMatcher matcher, PastQuestion question) {
        return matcher.hit(question.utterance(), question.vector(), question.entry());
    }

    /// @param present id of the entry that the question leads to now; null for none
    private void change(String question, @Nullable String present) {
        if ((target != null && Objects.equals(present, target)) || !seen.add(NameKey.key(question))) {
            return;
        }
        gained.add(question);
        if (present != null) {
            lost.computeIfAbsent(present, _ -> new ArrayList<>()).add(question);
        }
    }

    private ReplayReport report() {
        var losses = lost.entrySet().stream()
                .sorted(comparingInt(each -> -each.getValue().size()))
                .map(each -> new ReplayReport.Loss(
                        each.getKey(),
                        shared.knowledge()
                                .entry(each.getKey())
                                .map(Entry::title)
                                .orElse(each.getKey()),
                        each.getValue().size(),
                        each.getValue().stream().limit(ReplayReport.EXAMPLES).toList()))
                .toList();
        return new ReplayReport(
                gained.size(), gained.stream().limit(ReplayReport.EXAMPLES).toList(), losses);
    }
}
