package org.whoowns.matching;

/// Why an entry came up: the curated phrase that is nearest to what was typed.
///
/// @param phrase a title, alias or example question of the entry, as the curator wrote it
public record Evidence(Source source, String phrase) {

    /// What the phrase is to its entry.
    public enum Source {
        TITLE,
        ALIAS,
        QUESTION
    }
}
