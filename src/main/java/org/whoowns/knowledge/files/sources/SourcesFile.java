package org.whoowns.knowledge.files.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Provenance.Source;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Contents of `sources.yml`: the sources that entries cite, by id or title.
///
/// Without the file, each cited name stands for itself.
public final class SourcesFile {

    public static final String NAME = "sources.yml";

    private static final Set<String> KEYS = Set.of("sources");
    private static final Set<String> SOURCE_KEYS = Set.of("id", "title", "address", "year");
    private static final int MAX_TITLE = 100;
    private static final int MAX_ADDRESS = 300;
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private final boolean exists;
    private final Map<String, Source> byName = new LinkedHashMap<>();

    private SourcesFile(boolean exists) {
        this.exists = exists;
    }

    /// A folder without the file.
    public static SourcesFile missing() {
        return new SourcesFile(false);
    }

    /// @param id reads and validates the id of a mapping
    public static SourcesFile read(YamlMapping file, Function<YamlMapping, String> id) {
        file.allowOnly(KEYS);
        var sources = new SourcesFile(true);
        for (var each : file.mappings("sources")) {
            each.allowOnly(SOURCE_KEYS);
            var title = each.required("title", MAX_TITLE);
            var source = new Source(title, address(each), year(each));
            sources.add(each, "id", id.apply(each), source);
            sources.add(each, "title", title, source);
        }
        return sources;
    }

    /// The sources that an entry cites; reports unknown ones.
    public List<Source> cited(YamlMapping entry) {
        return entry.values("sources", MAX_TITLE).stream()
                .map(cited -> {
                    var source = byName.get(NameKey.key(cited.text()));
                    if (source == null && exists) {
                        entry.problem(
                                cited.line(),
                                "There is no source `" + cited.text() + "` in " + NAME
                                        + "; add it, or correct its name.");
                    }
                    return source == null ? new Source(cited.text()) : source;
                })
                .distinct()
                .toList();
    }

    private void add(YamlMapping mapping, String key, String name, Source source) {
        var other = name.isEmpty() ? null : byName.putIfAbsent(NameKey.key(name), source);
        if (other != null && !other.equals(source)) {
            mapping.problem(key, "There are two sources called `" + name + "`; rename one.");
        }
    }

    private static @Nullable String address(YamlMapping mapping) {
        return mapping.optional("address", MAX_ADDRESS)
                .map(address -> {
                    if (!isWebAddress(address)) {
                        mapping.problem("address", "`address` should be a web address that starts with https://.");
                    }
                    return address;
                })
                .orElse(null);
    }

    /// Without the characters that end a link in Slack.
    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && address.indexOf('|') < 0;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    private static @Nullable Integer year(YamlMapping mapping) {
        var year = mapping.optional("year", 10).orElse(null);
        if (year == null) {
            return null;
        }
        if (!YEAR.matcher(year).matches()) {
            mapping.problem("year", "`year` should be four digits, such as 2020, not `" + year + "`.");
            return null;
        }
        return Integer.valueOf(year);
    }
}
