package org.whoowns.knowledge.scope;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Kind of a question that is about a known thing, but asks for something else than its owner or an explanation.
public enum QuestionKind {
    /// A template, a tool, a document, a book, a course, a current figure.
    ARTEFACT,
    /// How something is done well.
    HOW_TO,
    /// When something takes place or is finished.
    SCHEDULE,
    /// What happened, and who did it that time.
    HISTORY,
    /// Something that is said to colleagues.
    REMARK;

    /// All ids, for messages.
    public static final String IDS =
            Arrays.stream(values()).map(QuestionKind::id).collect(joining(", "));

    /// The id in files and in JSON, such as `how-to`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<QuestionKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
