package org.whoowns.knowledge.files.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes of files as a unified diff in Git's format, which `git apply` takes.
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NOTHING = "/dev/null";
    /// Git's way to say that the line above it ends without a line break.
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private static final Pattern LINE = Pattern.compile("(?<=\n)");

    private UnifiedDiff() {}

    /// @param folder the path of the knowledge folder in the repository, with `/`; empty for its top
    public static String of(List<FileChange> changes, String folder) {
        return changes.stream()
                .map(change -> of(change, (folder.isEmpty() ? "" : folder + "/") + change.file()))
                .collect(Collectors.joining());
    }

    private static String of(FileChange change, String path) {
        var old = lines(change.before());
        var patch = DiffUtils.diff(old, lines(change.after()));
        if (patch.getDeltas().isEmpty()) {
            return "";
        }
        var isNew = change.before() == null;
        // a tab ends a name with blanks
        var end = path.indexOf(' ') < 0 ? "" : "\t";
        var lines = new ArrayList<String>();
        lines.add("diff --git a/" + path + " b/" + path);
        if (isNew) {
            lines.add("new file mode 100644");
        }
        lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                isNew ? NOTHING : "a/" + path + end, "b/" + path + end, old, patch, CONTEXT));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(@Nullable String content) {
        return content == null || content.isEmpty()
                ? List.of()
                : LINE.splitAsStream(content)
                        .map(line -> line.endsWith("\n") ? line.substring(0, line.length() - 1) : line + NO_NEWLINE)
                        .toList();
    }
}
