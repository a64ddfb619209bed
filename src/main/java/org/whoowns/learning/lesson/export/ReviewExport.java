package org.whoowns.learning.lesson.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.whoowns.knowledge.files.editing.FolderEditor;
import org.whoowns.knowledge.files.yaml.UneditableYamlException;
import org.whoowns.learning.review.EntryReview;

/// Export of reviews to a knowledge folder: the day on which a workspace last found that an entry still holds. What
/// needs work is left out, and said.
final class ReviewExport {

    private static final String REVIEWED = "reviewed";

    private final FolderEditor folder;
    private final SortedMap<String, LocalDate> renewed = new TreeMap<>();
    private final SortedMap<String, String> marked = new TreeMap<>();

    private ReviewExport(FolderEditor folder) {
        this.folder = folder;
    }

    /// Edits the folder; nothing is written yet.
    ///
    /// @param reviews by workspace
    /// @param leftOut takes why an entry was not renewed, in sentences
    /// @return ids of the renewed entries
    static List<String> of(Map<String, List<EntryReview>> reviews, FolderEditor folder, List<String> leftOut) {
        var export = new ReviewExport(folder);
        reviews.forEach((workspace, all) -> all.forEach(each -> export.add(workspace, each)));
        leftOut.addAll(export.marked.values());
        return export.renewed.entrySet().stream()
                .filter(each -> !export.marked.containsKey(each.getKey()))
                .filter(each -> export.isRenewed(each.getKey(), each.getValue(), leftOut))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String workspace, EntryReview review) {
        var entry = review.entry();
        var known = folder.known().knowledge().entry(entry);
        if (known.isEmpty()) {
            return;
        }
        if (review.needsWork(known.get())) {
            marked.merge(
                    entry,
                    "`" + entry + "` needs work, as " + workspace + " found"
                            + (review.note() == null || review.note().isEmpty() ? "." : ": " + review.note()),
                    (first, more) -> first + "\n" + more);
        } else if (review.renewed() != null) {
            renewed.merge(entry, review.renewed(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private boolean isRenewed(String entry, LocalDate day, List<String> leftOut) {
        var before = folder.known()
                .knowledge()
                .entry(entry)
                .orElseThrow()
                .provenance()
                .reviewed();
        if (before != null && !day.isAfter(before)) {
            return false;
        }
        try {
            folder.edit(entry, content -> content.set(REVIEWED, day.toString()));
            return true;
        } catch (UneditableYamlException uneditable) {
            leftOut.add("`" + entry + "` can't be renewed in " + folder.file(entry) + ": " + uneditable.getMessage());
            return false;
        }
    }
}
