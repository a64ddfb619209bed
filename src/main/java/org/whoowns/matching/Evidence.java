package org.whoowns.matching;

/// Evidence for a match: the curated phrase nearest to the utterance.
///
/// @param phrase a title, alias or example question of the entry, as the curator wrote it
public record Evidence(Source source, String phrase) {

    public enum Source {
        TITLE,
        ALIAS,
        QUESTION
    }
}
