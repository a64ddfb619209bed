package org.whoowns.knowledge.files.yaml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Parses a YAML document and notes on which line each part starts.
public final class YamlParser {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(20)
            .build();

    private final IdentityHashMap<Node, YamlNode> made = new IdentityHashMap<>();

    private YamlParser() {}

    /// The root node, or nothing if the text is empty.
    ///
    /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the text is not valid YAML
    public static Optional<YamlNode> root(String text) {
        return new Compose(SETTINGS).composeString(text).map(new YamlParser()::yaml);
    }

    private YamlNode yaml(Node node) {
        var before = made.get(node);
        if (before != null) {
            return before;
        }
        var line = node.getStartMark().map(mark -> mark.getLine()).orElse(0);
        // Stands for it where an alias within it leads back to it: no key takes such a list.
        made.put(node, new YamlNode.Sequence(List.of(), line));
        var yaml = switch (node) {
            case ScalarNode scalar -> new YamlNode.Scalar(scalar.getValue(), line);
            case SequenceNode sequence ->
                new YamlNode.Sequence(
                        sequence.getValue().stream().map(this::yaml).toList(), line);
            case MappingNode mapping ->
                new YamlNode.Mapping(
                        mapping.getValue().stream()
                                .map(pair -> new YamlNode.Pair(yaml(pair.getKeyNode()), yaml(pair.getValueNode())))
                                .toList(),
                        line);
            case AnchorNode anchor -> yaml(anchor.getRealNode());
            default -> throw new IllegalStateException("a kind of node that YAML does not have");
        };
        made.put(node, yaml);
        return yaml;
    }
}
