package org.whoowns.answering.snapshot;

import java.util.List;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.matching.Match;

/// What an utterance was taken to mean.
///
/// @param match what the words come nearest to, whatever was asked
public record ParsedUtterance(Ask ask, Match match) {

    private static final Match UNMATCHED = new Match.Unknown(List.of());

    /// Of what is clear without a match.
    public ParsedUtterance(Ask ask) {
        this(ask, UNMATCHED);
    }
}
