package org.whoowns.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.playground.acting.Picks;
import org.whoowns.playground.blocks.Element;
import org.whoowns.playground.workspace.View;

/// What somebody fills in, by the labels of the fields.
public final class Typed {

    private final View window;
    private final Map<String, List<String>> byElement = new HashMap<>();

    private Typed(View window) {
        this.window = window;
    }

    public static Typed in(View window) {
        return new Typed(window);
    }

    public Typed put(String label, String... values) {
        var block = window.layout().stream()
                .filter(each -> each.path("label").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + label));
        byElement.put(Picks.key(Element.within(block).findFirst().orElseThrow()), List.of(values));
        return this;
    }

    public Picks picks() {
        return new Picks(byElement);
    }
}
