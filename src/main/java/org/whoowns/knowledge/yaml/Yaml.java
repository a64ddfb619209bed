package org.whoowns.knowledge.yaml;

import java.util.List;

/// What stands in a stretch of YAML, and where. Tags count for nothing: all that is read of a value is its text.
public sealed interface Yaml {

    /// The line on which it starts, from 0.
    int line();

    record Scalar(String text, int line) implements Yaml {}

    record Sequence(List<Yaml> items, int line) implements Yaml {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Pair> pairs, int line) implements Yaml {

        public Mapping {
            pairs = List.copyOf(pairs);
        }
    }

    /// A key, which need not be a text and may be there twice, and its value.
    record Pair(Yaml key, Yaml value) {}
}
