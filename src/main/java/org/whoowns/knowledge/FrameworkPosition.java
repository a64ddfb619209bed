package org.whoowns.knowledge;

import org.jspecify.annotations.Nullable;

/// A framework's answer for one responsibility.
///
/// @param inferred whether it follows from the framework's general rule and not from a passage about this very thing
public record FrameworkPosition(Owner owner, @Nullable String note, boolean inferred) {}
