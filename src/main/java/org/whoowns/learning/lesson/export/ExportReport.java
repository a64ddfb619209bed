package org.whoowns.learning.lesson.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an export has added to a knowledge folder, and what it has not.
///
/// @param questions how many were added, by the entry's id
/// @param entries ids of new entries
/// @param outOfScope how many questions were added that no entry answers
/// @param renewed ids of entries that were found to hold still
/// @param present how many phrases and entries the folder had already
/// @param leftOut why other things were not added, in sentences
public record ExportReport(
        Map<String, Integer> questions,
        Set<String> entries,
        int outOfScope,
        List<String> renewed,
        int present,
        List<String> leftOut) {

    public ExportReport {
        renewed = List.copyOf(renewed);
        leftOut = List.copyOf(leftOut);
    }

    public boolean isEmpty() {
        return questions.isEmpty() && entries.isEmpty() && outOfScope == 0 && renewed.isEmpty();
    }

    /// A message for the commit of the change: a subject, and a line for each changed entry.
    public String commitMessage() {
        var all =
                outOfScope + questions.values().stream().mapToInt(each -> each).sum();
        var parts = new ArrayList<String>();
        if (all > 0) {
            parts.add(count(all, "question"));
        }
        if (!entries.isEmpty()) {
            parts.add(entries.size() == 1 ? "1 entry" : entries.size() + " entries");
        }
        var lines = new ArrayList<String>();
        entries.forEach(id -> lines.add("* new entry " + id));
        questions.forEach((id, count) -> lines.add("* " + id + ": " + count(count, "question")));
        if (outOfScope > 0) {
            lines.add("* out of scope: " + count(outOfScope, "question"));
        }
        if (!renewed.isEmpty()) {
            lines.add("* still true: " + String.join(", ", renewed));
        }
        return subject(parts) + "\n\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String subject(List<String> added) {
        return added.isEmpty()
                ? "Renew entries reviewed in Slack."
                : "Add " + String.join(" and ", added) + " taught in Slack.";
    }

    private static String count(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
