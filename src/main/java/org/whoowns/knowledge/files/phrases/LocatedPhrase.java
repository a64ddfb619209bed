package org.whoowns.knowledge.files.phrases;

import org.whoowns.knowledge.files.validation.SourceLocation;

/// Title, alias or question of an entry with its location.
public record LocatedPhrase(String text, SourceLocation location) {}
