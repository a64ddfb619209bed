package org.whoowns.learning.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The curators whom the admins of a workspace named.
///
/// @param people their user ids
/// @param changedBy who named them last; null if nobody did, or it was forgotten
/// @param changedAt null if nobody did
public record CuratorList(
        List<String> people,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public static final CuratorList NONE = new CuratorList(List.of(), null, null);

    public CuratorList {
        people = List.copyOf(people);
    }
}
