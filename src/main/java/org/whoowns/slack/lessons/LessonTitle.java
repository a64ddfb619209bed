package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;

import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.lesson.OwnEntryFile;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.learning.lesson.jdbc.LessonRow;

/// What a lesson says, in a few words: the entry that is meant, a new entry, or that it is not for us.
record LessonTitle(KnowledgeBase knowledge) {

    String of(LessonRow lesson) {
        var document = lesson.document();
        if (document != null) {
            return text(
                    "teach.what.own",
                    OwnEntryFile.read(document, knowledge)
                            .map(Entry::title)
                            .orElse(lesson.phrases().getFirst().text()));
        }
        return lesson.entry() == null ? text("teach.what.not.for.us") : means(lesson.entry());
    }

    String of(Teaching teaching) {
        return switch (teaching) {
            case Teaching.Means(var entry, var _) -> means(entry);
            case Teaching.NotForUs _ -> text("teach.what.not.for.us");
            case Teaching.OwnEntry own -> text("teach.what.own", own.title());
        };
    }

    /// The id of an entry that is gone, or not there yet.
    private String means(String entry) {
        return text("teach.what.means", knowledge.entry(entry).map(Entry::title).orElse(entry));
    }
}
