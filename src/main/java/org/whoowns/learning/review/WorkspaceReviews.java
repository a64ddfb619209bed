package org.whoowns.learning.review;

import java.util.Map;
import java.util.Objects;

/// The curators of a workspace, and what they found.
///
/// @param reviews by the entry's id
record WorkspaceReviews(CuratorList curators, Map<String, EntryReview> reviews) {

    static final WorkspaceReviews NONE = new WorkspaceReviews(CuratorList.NONE, Map.of());

    WorkspaceReviews {
        reviews = Map.copyOf(reviews);
    }

    EntryReview of(String entry) {
        return Objects.requireNonNullElseGet(reviews.get(entry), () -> EntryReview.none(entry));
    }
}
