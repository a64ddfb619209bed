package org.whoowns.knowledge.files.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.whoowns.knowledge.files.validation.ProblemCollector;

/// YAML text from a file, which reports its errors by line.
///
/// @param firstLine the line of the file, from 1, where the YAML starts
public record YamlSource(String file, int firstLine, String yaml, ProblemCollector problems) {

    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(20)
            .build();

    /// Parses the text as one mapping; reports a problem if it is not one.
    public Optional<YamlMapping> parse() {
        try {
            var root = new Compose(SETTINGS).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlMapping(this, mapping));
            }
            problems.add(file, firstLine, "This should be a list of `key: value` lines.");
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark()
                    .map(mark -> firstLine + mark.getLine())
                    .orElse(firstLine);
            problems.add(file, line, "This is not valid YAML: " + broken.getProblem() + ".");
        } catch (YamlEngineException broken) {
            problems.add(file, firstLine, "This is not valid YAML: " + broken.getMessage());
        } catch (StackOverflowError _) {
            problems.add(file, firstLine, "Brackets or lines are nested too deeply here; a few levels are enough.");
        }
        return Optional.empty();
    }

    /// A mapping with one key, at the place of its value.
    static MappingNode mapping(String key, Node value) {
        var name = new ScalarNode(Tag.STR, key, ScalarStyle.PLAIN);
        return new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(name, value)),
                FlowStyle.FLOW,
                value.getStartMark(),
                value.getEndMark());
    }

    void problem(Node at, String sentence) {
        problems.add(file, line(at), sentence);
    }

    int line(Node node) {
        return node.getStartMark().map(mark -> firstLine + mark.getLine()).orElse(firstLine);
    }
}
