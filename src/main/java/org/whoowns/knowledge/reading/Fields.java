package org.whoowns.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.whoowns.knowledge.yaml.Yaml;

/// One YAML mapping, read key by key. What is missing or of the wrong shape becomes a problem at its line.
final class Fields {

    /// A value as it was written, and where.
    record Value(String text, int line) {}

    private final Text text;
    private final Yaml.Mapping mapping;
    private final SequencedMap<String, Yaml> values = new LinkedHashMap<>();

    Fields(Text text, Yaml.Mapping mapping) {
        this.text = text;
        this.mapping = mapping;
        for (var pair : mapping.pairs()) {
            if (!(pair.key() instanceof Yaml.Scalar key)) {
                text.problem(pair.key(), "A key should be a plain word.");
            } else if (values.putIfAbsent(key.text(), pair.value()) != null) {
                text.problem(key, "`" + key.text() + "` is there twice; keep one.");
            }
        }
    }

    int line() {
        return text.line(mapping);
    }

    int line(String key) {
        var node = values.get(key);
        return node == null ? line() : text.line(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void problem(String key, String sentence) {
        text.problems().add(text.file(), line(key), sentence);
    }

    void problem(int line, String sentence) {
        text.problems().add(text.file(), line, sentence);
    }

    /// Says of every key outside the given ones that it means nothing here.
    void allowOnly(Set<String> keys) {
        for (var pair : mapping.pairs()) {
            if (pair.key() instanceof Yaml.Scalar key && !keys.contains(key.text())) {
                text.problem(key, "`" + key.text() + "` means nothing here; the keys are " + sorted(keys) + ".");
            }
        }
    }

    /// The text under the key, or an empty string and a problem where there is none.
    String required(String key, int maxLength) {
        var found = optional(key, maxLength);
        if (found.isEmpty() && !(values.get(key) instanceof Yaml.Mapping || values.get(key) instanceof Yaml.Sequence)) {
            problem(key, "`" + key + "` is missing.");
        }
        return found.orElse("");
    }

    Optional<String> optional(String key, int maxLength) {
        var node = values.get(key);
        return node == null ? Optional.empty() : scalar(node, key, maxLength).map(Value::text);
    }

    boolean flag(String key) {
        var said = optional(key, 10).orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            problem(key, "`" + key + "` is true or false, not `" + said + "`.");
        }
        return said.equals("true");
    }

    /// The texts under the key, a list or a single one.
    List<Value> texts(String key, int maxLength) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        var nodes = node instanceof Yaml.Sequence sequence ? sequence.items() : List.of(node);
        var texts = new ArrayList<Value>();
        nodes.forEach(each -> scalar(each, key, maxLength).ifPresent(texts::add));
        return texts;
    }

    /// The mappings in the list under the key.
    List<Fields> list(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Yaml.Sequence sequence)) {
            text.problem(node, "`" + key + "` should be a list.");
            return List.of();
        }
        var list = new ArrayList<Fields>();
        for (var each : sequence.items()) {
            if (each instanceof Yaml.Mapping item) {
                list.add(new Fields(text, item));
            } else {
                text.problem(each, "Each of `" + key + "` should be a group of `key: value` lines.");
            }
        }
        return list;
    }

    /// The mapping under the key.
    Optional<Fields> fields(String key) {
        var node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof Yaml.Mapping inner) {
            return Optional.of(new Fields(text, inner));
        }
        text.problem(node, "`" + key + "` should be a group of `key: value` lines.");
        return Optional.empty();
    }

    /// Whether the value under the key is a group of `key: value` lines itself.
    boolean isGroup(String key) {
        return values.get(key) instanceof Yaml.Mapping;
    }

    Set<String> keys() {
        return values.sequencedKeySet();
    }

    private Optional<Value> scalar(Yaml node, String key, int maxLength) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            text.problem(node, "`" + key + "` should be plain text; put quotes around it if it holds a colon.");
            return Optional.empty();
        }
        var value = scalar.text().strip();
        if (value.length() > maxLength) {
            text.problem(
                    node,
                    "`" + key + "` is " + value.length() + " characters long; please keep it within " + maxLength
                            + ".");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(new Value(value, text.line(node)));
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }

    /// The keys with their texts, in the order of the file.
    Map<String, String> texts(int maxLength) {
        var all = new LinkedHashMap<String, String>();
        values.forEach((key, node) -> scalar(node, key, maxLength).ifPresent(value -> all.put(key, value.text())));
        return all;
    }
}
