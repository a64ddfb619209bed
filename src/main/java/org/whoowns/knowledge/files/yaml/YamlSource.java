package org.whoowns.knowledge.files.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.whoowns.knowledge.files.validation.ProblemCollector;

/// A stretch of YAML in a file, with the means to say where in it something is wrong.
///
/// @param firstLine the line of the file, from 1, on which the YAML starts
public record YamlSource(String file, int firstLine, String yaml, ProblemCollector problems) {

    /// The whole text as one mapping; a problem where it is not one.
    public Optional<YamlMapping> fields() {
        try {
            var root = YamlParser.root(yaml);
            if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
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
        }
        return Optional.empty();
    }

    void problem(YamlNode at, String sentence) {
        problems.add(file, line(at), sentence);
    }

    int line(YamlNode node) {
        return firstLine + node.line();
    }
}
