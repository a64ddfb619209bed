package org.whoowns.learning.gap;

import java.util.List;

/// A page of the gaps that are wanted most.
///
/// @param count how many there are on all pages, at most [#MAX]
public record GapList(List<Gap> gaps, int count) {

    /// As many as are ever listed.
    public static final int MAX = 1_000;

    public static final GapList NONE = new GapList(List.of(), 0);

    public GapList {
        gaps = List.copyOf(gaps);
    }
}
