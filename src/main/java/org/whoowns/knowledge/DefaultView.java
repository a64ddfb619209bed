package org.whoowns.knowledge;

import org.jspecify.annotations.Nullable;

/// The view that holds unless a framework is asked for.
public record DefaultView(
        String title, @Nullable String summary, @Nullable String source) {}
