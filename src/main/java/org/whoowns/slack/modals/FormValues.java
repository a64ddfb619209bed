package org.whoowns.slack.modals;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The submitted values of a modal, by block id; each block has one element.
public record FormValues(Map<String, Map<String, Value>> values) {

    public static FormValues of(View view) {
        return new FormValues(
                view.getState() == null || view.getState().getValues() == null
                        ? Map.of()
                        : view.getState().getValues());
    }

    /// Whether all these blocks are present. A modal of an older version of the app lacks some.
    public boolean haveAll(Stream<String> blocks) {
        return blocks.allMatch(block -> value(block).isPresent());
    }

    /// The typed text; empty if there is none.
    public String text(String block) {
        return value(block).map(Value::getValue).orElse("");
    }

    public Optional<String> person(String block) {
        return value(block).map(Value::getSelectedUser).filter(user -> !user.isEmpty());
    }

    /// The chosen people; empty if the form lacks the field.
    public Optional<List<String>> people(String block) {
        return value(block)
                .map(value ->
                        value.getSelectedUsers() == null ? List.<String>of() : List.copyOf(value.getSelectedUsers()));
    }

    public Optional<String> choice(String block) {
        return value(block)
                .flatMap(value -> Optional.ofNullable(value.getSelectedOption()))
                .map(option -> option.getValue());
    }

    public Optional<String> channel(String block) {
        return value(block).map(Value::getSelectedConversation).filter(channel -> !channel.isEmpty());
    }

    public List<String> channels(String block) {
        return value(block)
                .map(Value::getSelectedConversations)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private Optional<Value> value(String block) {
        return Optional.ofNullable(values.get(block))
                .flatMap(actions -> actions.values().stream().findFirst());
    }
}
