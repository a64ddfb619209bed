package org.whoowns.knowledge.files.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// In-place editor of a YAML mapping. Nothing but the edited place changes, so comments, order and formatting stay.
///
/// The place comes from the parser's marks, and each edit is parsed again: unless exactly what was asked for has
/// changed, it is refused. Every edit throws [UneditableYamlException] for YAML in which it can't be made.
///
/// @param yaml valid, and a mapping
public record YamlEditor(String yaml) {

    /// Longer lines between brackets are continued on the next.
    private static final int MAX_LINE = 120;

    /// Adds a text to the list under the key, at its end. A single text becomes a list; a missing key is added last.
    public YamlEditor append(String key, String text) {
        var before = items(key).size();
        var edited = switch (value(key)) {
            case null -> last(key + ":" + newline() + "  - " + YamlScalar.of(text));
            case SequenceNode list when isBetweenBrackets(list) -> appendBetweenBrackets(list, text);
            case SequenceNode list -> after(contentEnd(list), indentation(list) + "- " + YamlScalar.of(text));
            case ScalarNode one when start(one) == end(one) -> after(end(one), "  - " + YamlScalar.of(text));
            case ScalarNode one when isNothing(one) -> replaced(one, "[" + YamlScalar.inBrackets(text) + "]");
            case ScalarNode one ->
                replaced(one, "[" + YamlScalar.inBrackets(one.getValue()) + ", " + YamlScalar.inBrackets(text) + "]");
            default -> throw new UneditableYamlException(key);
        };
        return edited.checked(this, key, before + 1, YamlScalar.line(text));
    }

    /// Sets the text under the key, which is added last if it is missing.
    public YamlEditor set(String key, String text) {
        var edited = switch (value(key)) {
            case null -> last(key + ": " + YamlScalar.of(text));
            case ScalarNode one when start(one) == end(one) -> inserted(end(one), " " + YamlScalar.of(text));
            case ScalarNode one -> replaced(one, YamlScalar.of(text));
            default -> throw new UneditableYamlException(key);
        };
        return edited.checked(this, key, 1, YamlScalar.line(text));
    }

    /// The number of texts or mappings under the key.
    public int size(String key) {
        return items(key).size();
    }

    private List<Node> items(String key) {
        return switch (value(key)) {
            case null -> List.of();
            case SequenceNode list -> list.getValue();
            case ScalarNode one when isNothing(one) -> List.of();
            case Node other -> List.of(other);
        };
    }

    /// Itself, if the last item under the key is the text, and all other keys are as before.
    private YamlEditor checked(YamlEditor before, String key, int size, String text) {
        var items = items(key);
        var isRight = items.size() == size
                && items.getLast() instanceof ScalarNode last
                && last.getValue().equals(text)
                && others(key).equals(before.others(key));
        if (!isRight) {
            throw new UneditableYamlException(key);
        }
        return this;
    }

    /// The other keys with their values.
    private List<String> others(String key) {
        return root(key).getValue().stream()
                .filter(tuple -> !isNamed(tuple, key))
                .map(tuple -> content(tuple.getKeyNode()) + ": " + content(tuple.getValueNode()))
                .toList();
    }

    private static String content(Node node) {
        return switch (node) {
            case ScalarNode text -> "'" + text.getValue() + "'";
            case SequenceNode list ->
                list.getValue().stream().map(YamlEditor::content).toList().toString();
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(tuple -> content(tuple.getKeyNode()) + ": " + content(tuple.getValueNode()))
                        .toList()
                        .toString();
            default -> node.toString();
        };
    }

    private MappingNode root(String key) {
        try {
            var root = new Compose(YamlSource.SETTINGS).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping && !isBetweenBrackets(mapping)) {
                return mapping;
            }
        } catch (YamlEngineException _) {
            // an edit has broken it
        }
        throw new UneditableYamlException(key);
    }

    private @Nullable Node value(String key) {
        return tuple(key).map(NodeTuple::getValueNode).orElse(null);
    }

    private Optional<NodeTuple> tuple(String key) {
        var found =
                root(key).getValue().stream().filter(each -> isNamed(each, key)).findFirst();
        // an alias has the marks of its anchor
        if (found.isPresent()
                && start(found.get().getValueNode()) < end(found.get().getKeyNode())) {
            throw new UneditableYamlException(key);
        }
        return found;
    }

    private static boolean isNamed(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }

    private static boolean isBetweenBrackets(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    private static boolean isNothing(ScalarNode one) {
        return one.getScalarStyle() == ScalarStyle.PLAIN && YamlMapping.NOTHING.contains(one.getValue());
    }

    private YamlEditor appendBetweenBrackets(SequenceNode list, String text) {
        var item = YamlScalar.inBrackets(text);
        if (list.getValue().isEmpty()) {
            return inserted(end(list) - 1, item);
        }
        var at = end(list.getValue().getLast());
        var column = at - (yaml.lastIndexOf('\n', at - 1) + 1);
        return inserted(at, (column + item.length() + 3 > MAX_LINE ? "," + newline() + "  " : ", ") + item);
    }

    /// Where the last item ends. The mark of a whole list is behind the comments that follow it.
    private int contentEnd(Node node) {
        return switch (node) {
            case SequenceNode list
            when !isBetweenBrackets(list) && !list.getValue().isEmpty() ->
                contentEnd(list.getValue().getLast());
            case MappingNode mapping
            when !isBetweenBrackets(mapping) && !mapping.getValue().isEmpty() ->
                contentEnd(mapping.getValue().getLast().getValueNode());
            default -> end(node);
        };
    }

    /// The blanks before the list's items.
    private String indentation(SequenceNode list) {
        var start = start(list);
        return " ".repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
    }

    /// With a line after the one in which something ends.
    private YamlEditor after(int end, String line) {
        var isNextLine = end > 0 && yaml.charAt(end - 1) == '\n';
        var next = isNextLine ? end : yaml.indexOf('\n', end) + 1;
        return next == 0 ? last(line) : inserted(next, line + newline());
    }

    private YamlEditor last(String line) {
        var isWhole = yaml.isEmpty() || yaml.endsWith("\n");
        return inserted(yaml.length(), isWhole ? line + newline() : newline() + line);
    }

    /// A text over several lines may end at the start of the next one.
    private YamlEditor replaced(Node node, String text) {
        var old = yaml.substring(start(node), end(node));
        return new YamlEditor(yaml.substring(0, start(node))
                + text
                + (old.endsWith("\n") ? newline() : "")
                + yaml.substring(end(node)));
    }

    private YamlEditor inserted(int at, String text) {
        return new YamlEditor(yaml.substring(0, at) + text + yaml.substring(at));
    }

    private String newline() {
        return yaml.contains("\r\n") ? "\r\n" : "\n";
    }

    private int start(Node node) {
        return offset(node.getStartMark());
    }

    private int end(Node node) {
        return offset(node.getEndMark());
    }

    /// Marks count code points.
    private int offset(Optional<Mark> mark) {
        return yaml.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }
}
