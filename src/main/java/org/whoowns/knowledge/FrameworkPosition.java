package org.whoowns.knowledge;

import org.jspecify.annotations.Nullable;

/// Owner that a framework assigns to one responsibility.
///
/// @param inferred whether it follows from the framework's general rules, not from a specific passage
public record FrameworkPosition(Owner owner, @Nullable String note, boolean inferred) {}
