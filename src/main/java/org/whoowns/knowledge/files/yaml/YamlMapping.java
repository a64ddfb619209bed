package org.whoowns.knowledge.files.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// YAML mapping whose typed getters report missing or invalid values as problems with their line.
public final class YamlMapping {

    public record Value(String text, int line) {}

    /// The ways to write that there is no value.
    static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final YamlSource source;
    private final MappingNode mapping;
    private final SequencedMap<String, Node> values = new LinkedHashMap<>();

    YamlMapping(YamlSource source, MappingNode mapping) {
        this.source = source;
        this.mapping = mapping;
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                source.problem(tuple.getKeyNode(), "A key should be a plain word.");
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                source.problem(key, "`" + key.getValue() + "` appears twice; keep one.");
            }
        }
    }

    int line() {
        return source.line(mapping);
    }

    public int line(String key) {
        var node = values.get(key);
        return node == null ? line() : source.line(node);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public void problem(String key, String sentence) {
        source.problems().add(source.file(), line(key), sentence);
    }

    public void problem(int line, String sentence) {
        source.problems().add(source.file(), line, sentence);
    }

    /// Reports every key outside the given ones.
    public void allowOnly(Set<String> keys) {
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !keys.contains(key.getValue())) {
                source.problem(key, "`" + key.getValue() + "` is not a known key; the keys are " + sorted(keys) + ".");
            }
        }
    }

    /// The text under the key; if there is none, an empty string and a problem.
    public String required(String key, int maxLength) {
        var found = optional(key, maxLength);
        if (found.isEmpty() && !(values.get(key) instanceof MappingNode || values.get(key) instanceof SequenceNode)) {
            problem(key, "`" + key + "` is missing.");
        }
        return found.orElse("");
    }

    public Optional<String> optional(String key, int maxLength) {
        var node = values.get(key);
        return node == null ? Optional.empty() : scalar(node, key, maxLength).map(Value::text);
    }

    public boolean bool(String key) {
        var text = optional(key, 10).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "`" + key + "` must be true or false, not `" + text + "`.");
        }
        return text.equals("true");
    }

    /// The texts under the key, which holds a list or a single text.
    public List<String> texts(String key, int maxLength) {
        return values(key, maxLength).stream().map(Value::text).toList();
    }

    public List<Value> values(String key, int maxLength) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        return nodes.stream()
                .flatMap(each -> scalar(each, key, maxLength).stream())
                .toList();
    }

    /// The mappings in the list under the key.
    public List<YamlMapping> mappings(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            source.problem(node, "`" + key + "` should be a list.");
            return List.of();
        }
        var list = new ArrayList<YamlMapping>();
        for (var each : sequence.getValue()) {
            if (each instanceof MappingNode item) {
                list.add(new YamlMapping(source, item));
            } else {
                source.problem(each, "Each of `" + key + "` should be a group of `key: value` lines.");
            }
        }
        return list;
    }

    /// The mappings in the list under the key, in which a plain text, even alone, stands for a mapping with one key.
    ///
    /// @param shorthand that key
    public List<YamlMapping> mappings(String key, String shorthand) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        return nodes.stream()
                .filter(each -> !(each instanceof ScalarNode scalar)
                        || !scalar.getValue().isBlank())
                .map(each -> new YamlMapping(
                        source, each instanceof MappingNode item ? item : YamlSource.mapping(shorthand, each)))
                .toList();
    }

    /// The mapping under the key.
    public Optional<YamlMapping> mapping(String key) {
        var node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode inner) {
            return Optional.of(new YamlMapping(source, inner));
        }
        source.problem(node, "`" + key + "` should be a group of `key: value` lines.");
        return Optional.empty();
    }

    public boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /// All keys with their texts, in file order.
    public Map<String, String> texts(int maxLength) {
        var all = new LinkedHashMap<String, String>();
        values.forEach((key, node) -> scalar(node, key, maxLength).ifPresent(value -> all.put(key, value.text())));
        return all;
    }

    public Set<String> keys() {
        return values.sequencedKeySet();
    }

    private Optional<Value> scalar(Node node, String key, int maxLength) {
        if (!(node instanceof ScalarNode scalar)) {
            source.problem(node, "`" + key + "` should be plain text; put quotes around it if it contains a colon.");
            return Optional.empty();
        }
        var value = isNothing(scalar) ? "" : scalar.getValue().strip();
        if (value.length() > maxLength) {
            source.problem(
                    node,
                    "`" + key + "` is " + value.length() + " characters long; please keep it within " + maxLength
                            + ".");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(new Value(value, source.line(node)));
    }

    /// Whether it is YAML's way to say that there is no value.
    private static boolean isNothing(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN && NOTHING.contains(scalar.getValue());
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
