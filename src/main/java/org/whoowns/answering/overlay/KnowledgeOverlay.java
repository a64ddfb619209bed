package org.whoowns.answering.overlay;

import java.util.List;
import org.whoowns.knowledge.Entry;

/// What a workspace has taught beyond the shared knowledge.
///
/// @param version that every change replaces by another
/// @param entries the workspace's own
/// @param phrases the latest first
public record KnowledgeOverlay(long version, List<Entry> entries, List<TaughtPhrase> phrases) {

    /// Id of the area of a workspace's own entries.
    public static final String AREA = "this-workspace";

    public static final KnowledgeOverlay NONE = new KnowledgeOverlay(0, List.of(), List.of());

    public KnowledgeOverlay {
        entries = List.copyOf(entries);
        phrases = List.copyOf(phrases);
    }

    public boolean isEmpty() {
        return entries.isEmpty() && phrases.isEmpty();
    }
}
