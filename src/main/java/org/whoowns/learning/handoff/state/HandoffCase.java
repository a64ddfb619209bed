package org.whoowns.learning.handoff.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hand-off with its messages.
public record HandoffCase(Handoff handoff, List<HandoffMessage> messages) {

    public HandoffCase {
        messages = List.copyOf(messages);
    }

    public Optional<HandoffMessage> message(String id) {
        return messages.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Stream<HandoffMessage> questions() {
        return messages.stream().filter(HandoffMessage::isQuestion);
    }

    public Stream<HandoffMessage> answers() {
        return messages.stream().filter(each -> !each.isQuestion());
    }

    /// Those who are not asked (again): they were before, or they ask themselves.
    public Set<String> excluded() {
        return messages.stream()
                .filter(each -> each.progress() != HandoffMessage.Progress.DROPPED || each.outcome() != null)
                .flatMap(each -> Stream.ofNullable(each.person()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The people who asked and want to be named.
    public List<String> named() {
        return answers()
                .filter(HandoffMessage::isNamed)
                .map(HandoffMessage::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// The number of people who were told the answer.
    public long helped() {
        return answers()
                .filter(each -> each.progress() == HandoffMessage.Progress.SENT)
                .count();
    }

    /// Whether everybody who asked was told.
    public boolean isTold() {
        return answers().noneMatch(HandoffMessage::isUnsent);
    }

    /// Whether somebody can still answer.
    boolean isAnswerable() {
        return questions().anyMatch(HandoffMessage::isAnswerable);
    }

    HandoffCase with(HandoffState state) {
        return new HandoffCase(handoff.with(state), messages);
    }

    HandoffCase with(Handoff other) {
        return new HandoffCase(other, messages);
    }

    /// Replaces the message with the same id, or adds it.
    HandoffCase with(HandoffMessage message) {
        if (message(message.id()).isPresent()) {
            return map(each -> each.id().equals(message.id()), _ -> message);
        }
        var all = new ArrayList<>(messages);
        all.add(message);
        return new HandoffCase(handoff, all);
    }

    HandoffCase map(Predicate<HandoffMessage> which, UnaryOperator<HandoffMessage> change) {
        return new HandoffCase(
                handoff,
                messages.stream()
                        .map(each -> which.test(each) ? change.apply(each) : each)
                        .toList());
    }
}
