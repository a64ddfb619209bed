package org.whoowns.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeView;

/// Input for a form, by the labels of its fields.
public final class FormInput {

    private final FakeView window;
    private final Map<String, List<String>> byElement = new HashMap<>();

    private FormInput(FakeView window) {
        this.window = window;
    }

    public static FormInput in(FakeView window) {
        return new FormInput(window);
    }

    public FormInput put(String label, String... values) {
        var block = window.layout().stream()
                .filter(each -> each.path("label").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + label));
        byElement.put(InputState.key(Element.within(block).findFirst().orElseThrow()), List.of(values));
        return this;
    }

    public InputState picks() {
        return new InputState(byElement);
    }
}
