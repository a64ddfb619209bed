package org.whoowns.slack.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Header of which there may be one: which of several is meant would be anybody's guess.
public final class SingleHeader {

    private SingleHeader() {}

    /// Null without a value, and for several.
    public static @Nullable String of(List<String> values) {
        return values.size() == 1 ? values.getFirst() : null;
    }
}
