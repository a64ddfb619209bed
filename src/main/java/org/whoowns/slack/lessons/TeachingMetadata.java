package org.whoowns.slack.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.slack.render.actions.PayloadCodec;

/// The state of a teaching window, stored in the modal's `private_metadata`.
///
/// @param gap id of the unanswered question; null for none
/// @param lesson id of the lesson that is to be confirmed; null if it is a new one
/// @param kind which form it is
/// @param filled the submitted values, in the window that shows what they would change; null in a form
record TeachingMetadata(
        Kind kind,
        @Nullable String gap,
        @Nullable String lesson,
        @Nullable Filled filled) {

    static final PayloadCodec<TeachingMetadata> CODEC =
            new PayloadCodec<>(TeachingMetadata.class, 1, PayloadCodec.VIEW_METADATA);

    enum Kind {
        MEANS,
        NOT_FOR_US,
        ENTRY
    }

    /// @param entry id of the picked entry; null for other forms
    /// @param written a new entry; null for other forms
    record Filled(
            @Nullable String entry,
            List<String> phrases,
            @Nullable Written written) {}

    record Written(String title, String owner, String reason, Map<String, String> parts) {}

    static TeachingMetadata form(Kind kind, @Nullable String gap) {
        return new TeachingMetadata(kind, gap, null, null);
    }

    static TeachingMetadata confirmation(String lesson) {
        return new TeachingMetadata(Kind.MEANS, null, lesson, null);
    }

    TeachingMetadata with(Teaching teaching) {
        var values = switch (teaching) {
            case Teaching.Means(var entry, var phrases) -> new Filled(entry, phrases, null);
            case Teaching.NotForUs(var phrases) -> new Filled(null, phrases, null);
            case Teaching.OwnEntry own ->
                new Filled(null, own.questions(), new Written(own.title(), own.owner(), own.reason(), own.parts()));
        };
        return new TeachingMetadata(kind, gap, lesson, values);
    }

    /// What is to be taught; null if nothing was filled in.
    @Nullable
    Teaching teaching() {
        if (filled == null) {
            return null;
        }
        var written = filled.written();
        if (written != null) {
            return new Teaching.OwnEntry(
                    written.title(),
                    written.owner(),
                    written.reason(),
                    new LinkedHashMap<>(written.parts()),
                    filled.phrases());
        }
        return filled.entry() == null
                ? new Teaching.NotForUs(filled.phrases())
                : new Teaching.Means(filled.entry(), filled.phrases());
    }
}
