package org.whoowns.knowledge.files.curators;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Reader of `curators` in `roles.yml`: who is behind the curator names of entries.
public final class CuratorNames {

    private static final String KEY = "curators";
    private static final int LONGEST = 254;
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,31}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+");

    private CuratorNames() {}

    /// User ids and e-mail addresses by the curator's name.
    public static Map<String, List<String>> read(YamlMapping file) {
        var people = new LinkedHashMap<String, List<String>>();
        var names = new HashMap<String, String>();
        file.mapping(KEY).ifPresent(group -> {
            for (var name : group.keys()) {
                var other = names.putIfAbsent(NameKey.key(name), name);
                if (other != null) {
                    group.problem(
                            name, "`" + name + "` and `" + other + "` are the same name; name each curator once.");
                }
                people.put(name, people(group, name));
            }
        });
        return people;
    }

    private static List<String> people(YamlMapping group, String name) {
        var people = group.values(name, LONGEST);
        people.stream()
                .filter(person -> !isUser(person.text()) && !isAddress(person.text()))
                .forEach(person -> group.problem(
                        person.line(),
                        "`" + person.text()
                                + "` should be a Slack user id, such as `U012AB3CD`, or an e-mail address."));
        return people.stream().map(YamlMapping.Value::text).toList();
    }

    private static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
