package org.whoowns.knowledge.files.editing;

import org.jspecify.annotations.Nullable;

/// Change of a file in a knowledge folder.
///
/// @param file relative to the knowledge folder, with `/`
/// @param before the content; null for a new file
/// @param after the new content
public record FileChange(String file, @Nullable String before, String after) {}
