package org.whoowns.playground.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whoowns.playground.interaction.InputState;

/// What a page sent: every field with all its values.
record SubmittedForm(Map<String, List<String>> fields) {
    static SubmittedForm of(String body) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(decoded(parts[1]));
            }
        }
        return new SubmittedForm(Map.copyOf(fields));
    }

    String one(String name) {
        return many(name).isEmpty() ? "" : many(name).getLast();
    }

    List<String> many(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// The fields that belong to elements: their names are *block id / action id*.
    InputState picks() {
        return new InputState(fields.entrySet().stream()
                .filter(field -> field.getKey().contains("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ignored) {
            return text;
        }
    }
}
