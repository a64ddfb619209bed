package org.whoowns.knowledge.files;

import java.util.Set;
import java.util.regex.Pattern;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.files.yaml.YamlMapping;

/// Maximum lengths in characters, so that every answer fits on every surface, and the rules for ids.
public final class FieldLimits {

    static final int ID = 64;
    static final int NAME = 100;
    static final int QUESTION = 300;
    static final int SENTENCE = 600;
    static final int BODY = 6000;

    private static final Pattern ID_SHAPE = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");
    private static final Set<String> RESERVED = Set.of(Owner.Shared.ID, "none");

    private FieldLimits() {}

    public static boolean isId(String text) {
        return text.length() <= ID && ID_SHAPE.matcher(text).matches() && !RESERVED.contains(text);
    }

    /// The validated id of the mapping; an empty string and a problem if it has none.
    static String id(YamlMapping mapping) {
        var id = mapping.required("id", ID);
        if (!id.isEmpty() && !ID_SHAPE.matcher(id).matches()) {
            mapping.problem(
                    "id",
                    "An id consists of lower-case letters, digits and single hyphens, such as `backlog-ordering`.");
        }
        if (RESERVED.contains(id)) {
            mapping.problem("id", "`" + id + "` is reserved; please choose another id.");
        }
        return id;
    }
}
