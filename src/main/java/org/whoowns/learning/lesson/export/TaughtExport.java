package org.whoowns.learning.lesson.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.editing.FolderEditor;
import org.whoowns.knowledge.files.yaml.UneditableYamlException;
import org.whoowns.learning.lesson.OwnEntryFile;
import org.whoowns.learning.lesson.export.FolderPhrases.Found;
import org.whoowns.learning.lesson.export.TaughtContent.Documents;
import org.whoowns.learning.lesson.export.TaughtContent.Taught;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.review.EntryReview;

/// Export of what workspaces taught to a knowledge folder: phrases to their entries' files, what is not for us to what
/// is out of scope, new entries as files.
///
/// What workspaces taught differently is left out, and so is what would contradict the folder: a curator decides on
/// it. What the folder has already stays as it is, so that a second export changes nothing.
public final class TaughtExport {

    private static final String ONE = "; choose one workspace with --workspace.";

    private final FolderEditor folder;
    private final String area;
    private final FolderPhrases phrases;
    private final Map<String, Integer> questions = new TreeMap<>();
    private final Set<String> entries = new TreeSet<>();
    /// Ids of new entries that were left out.
    private final Set<String> refused = new HashSet<>();

    /// Keys of the phrases of new entries.
    private final Set<String> written = new HashSet<>();

    private final List<String> leftOut = new ArrayList<>();
    private int outOfScope;
    private int present;

    private TaughtExport(FolderEditor folder, String area) {
        this.folder = folder;
        this.area = area;
        this.phrases = new FolderPhrases(folder.known());
    }

    /// Edits the folder; nothing is written yet.
    ///
    /// @param lessons in force by workspace, the latest first
    /// @param reviews by workspace
    /// @param area the folder of new entries; empty for the top
    public static ExportReport of(
            Map<String, List<LessonRow>> lessons,
            Map<String, List<EntryReview>> reviews,
            FolderEditor folder,
            String area) {
        var export = new TaughtExport(folder, area);
        var taught = TaughtContent.of(lessons);
        taught.entries().forEach((id, documents) -> {
            if (!export.isAdded(id, documents, taught)) {
                export.refused.add(id);
            }
        });
        taught.phrases().forEach(export::phrase);
        var renewed = ReviewExport.of(reviews, folder, export.leftOut);
        return new ExportReport(
                export.questions, export.entries, export.outOfScope, renewed, export.present, export.leftOut);
    }

    /// Adds a new entry, and tells whether the folder has it then.
    private boolean isAdded(String id, Documents documents, TaughtContent taught) {
        if (folder.has(id)) {
            present++;
            return true;
        }
        var document = documents.agreed().orElse(null);
        if (document == null) {
            var workspaces = new TreeSet<String>();
            documents.workspaces().values().forEach(workspaces::addAll);
            leaveOut("The new entry `" + id + "` differs between " + String.join(", ", workspaces) + ONE);
            return false;
        }
        var knowledge = folder.known().knowledge();
        var own = OwnEntryFile.read(document, knowledge).orElse(null);
        if (own == null) {
            leaveOut("The new entry `" + id + "` does not fit this folder: "
                    + String.join(" ", OwnEntryFile.problems(document, knowledge)));
            return false;
        }
        var taken = own.names().flatMap(name -> phrases.find(name).stream()).findFirst();
        if (taken.isPresent()) {
            leaveOut("The new entry `" + id + "` is called “" + own.title() + "”, which " + leads(taken.get()));
            return false;
        }
        return isAdded(own, document, taught);
    }

    private boolean isAdded(Entry own, String document, TaughtContent taught) {
        var elsewhere = new HashSet<String>();
        for (var question : own.questions()) {
            var found = phrases.find(question).orElse(null);
            var lesson = taught.phrases().get(NameKey.key(question));
            if (found != null) {
                elsewhere.add(question);
                leaveOut("“" + question + "” of the new entry `" + own.id() + "` " + leads(found));
            } else if (lesson != null && (lesson.isDisputed() || !lesson.entry().equals(own.id()))) {
                elsewhere.add(question);
            }
        }
        var file = (area.isEmpty() ? "" : area + "/") + own.id() + ".md";
        if (!folder.addEntry(own.id(), file, OwnEntryFile.without(elsewhere, document))) {
            leaveOut("The new entry `" + own.id() + "` is left out, because there is a file " + file + " already.");
            return false;
        }
        entries.add(own.id());
        FolderPhrases.phrases(own).filter(phrase -> !elsewhere.contains(phrase)).forEach(phrase -> {
            phrases.add(phrase, new Found(own.id(), file));
            written.add(NameKey.key(phrase));
        });
        return true;
    }

    private void phrase(String key, Taught taught) {
        if (taught.isDisputed()) {
            leaveOut("“" + taught.words() + "” means " + TaughtContent.described(taught.workspaces()) + ONE);
            return;
        }
        var entry = taught.entry();
        if (refused.contains(entry)) {
            return;
        }
        var found = phrases.find(taught.words()).orElse(null);
        if (found != null && found.entry().equals(entry)) {
            present += written.contains(key) ? 0 : 1;
        } else if (found != null) {
            leaveOut("“" + taught.words() + "” " + leads(found));
        } else if (!entry.isEmpty() && !folder.has(entry)) {
            leaveOut("“" + taught.words() + "” leads to `" + entry + "`, an entry that this folder does not have.");
        } else {
            write(entry, taught.words());
        }
    }

    private void write(String entry, String words) {
        try {
            var file = entry.isEmpty() ? folder.addOutOfScope(words) : folder.addQuestion(entry, words);
            phrases.add(words, new Found(entry, file));
            if (entry.isEmpty()) {
                outOfScope++;
            } else {
                questions.merge(entry, 1, Integer::sum);
            }
        } catch (UneditableYamlException uneditable) {
            var file = entry.isEmpty() ? "what is out of scope" : folder.file(entry);
            leaveOut("“" + words + "” can't be added to " + file + ": " + uneditable.getMessage());
        }
    }

    private static String leads(Found found) {
        return (found.isOutOfScope() ? "is out of scope" : "leads to `" + found.entry() + "`") + " in this folder ("
                + found.location() + "); change it there if that is wrong.";
    }

    private void leaveOut(String sentence) {
        leftOut.add(sentence);
    }
}
