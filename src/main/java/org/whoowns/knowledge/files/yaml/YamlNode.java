package org.whoowns.knowledge.files.yaml;

import java.util.List;

/// What stands in a stretch of YAML, and where. Tags count for nothing: all that is read of a value is its text.
public sealed interface YamlNode {

    /// The line on which it starts, from 0.
    int line();

    record Scalar(String text, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Pair> pairs, int line) implements YamlNode {

        public Mapping {
            pairs = List.copyOf(pairs);
        }
    }

    /// A key, which need not be a text and may be there twice, and its value.
    record Pair(YamlNode key, YamlNode value) {}
}
