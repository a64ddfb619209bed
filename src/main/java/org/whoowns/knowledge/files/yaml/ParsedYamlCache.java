package org.whoowns.knowledge.files.yaml;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What stretches of YAML were found to hold when they were read before, so that only what has changed is taken apart.
///
/// A stretch is known by its whole text. Safe to share between threads.
public final class ParsedYamlCache {

    private static final String FORM = "yaml, 1";

    private final Map<String, YamlNode> before;
    private final Map<String, YamlNode> used = new ConcurrentHashMap<>();
    private volatile boolean news;

    private ParsedYamlCache(Map<String, YamlNode> before, boolean news) {
        this.before = before;
        this.news = news;
    }

    /// Nothing was read before.
    public static ParsedYamlCache nothing() {
        return new ParsedYamlCache(Map.of(), false);
    }

    /// What was written by [#writeTo]; nothing where that was another version, or it is damaged.
    public static ParsedYamlCache read(ByteBuffer in) {
        try {
            if (!YamlSerializer.text(in).equals(FORM)) {
                return nothing();
            }
            var before = new HashMap<String, YamlNode>();
            for (var left = in.getInt(); left > 0; left--) {
                before.put(YamlSerializer.text(in), YamlSerializer.read(in));
            }
            return new ParsedYamlCache(before, false);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return nothing();
        }
    }

    /// Writes what was asked for here.
    public void writeTo(DataOutputStream out) throws IOException {
        YamlSerializer.write(FORM, out);
        out.writeInt(used.size());
        for (var each : new TreeMap<>(used).entrySet()) {
            YamlSerializer.write(each.getKey(), out);
            YamlSerializer.write(each.getValue(), out);
        }
    }

    /// What the text holds; nothing where it is empty.
    ///
    /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is not YAML
    public Optional<YamlNode> root(String text) {
        var known = before.get(text);
        if (known != null) {
            used.put(text, known);
            return Optional.of(known);
        }
        var yamlParser = new YamlParser();
        var root = yamlParser.root(text);
        if (yamlParser.isTree()) {
            root.ifPresent(yaml -> {
                used.put(text, yaml);
                news = true;
            });
        }
        return root;
    }

    /// Whether something was read anew, so that it is worth writing.
    public boolean hasNews() {
        return news;
    }

    /// The memory for the next time: what was asked for here.
    ///
    /// @param written whether it was written meanwhile
    public ParsedYamlCache next(boolean written) {
        return new ParsedYamlCache(Map.copyOf(used), news && !written);
    }
}
