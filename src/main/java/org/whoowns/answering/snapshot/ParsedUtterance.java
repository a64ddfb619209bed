package org.whoowns.answering.snapshot;

import java.util.List;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.matching.Match;

/// Parsed utterance: its intent and its match.
public record ParsedUtterance(Ask ask, Match match) {

    private static final Match UNMATCHED = new Match.Unknown(List.of());

    /// An intent that needs no match.
    public ParsedUtterance(Ask ask) {
        this(ask, UNMATCHED);
    }
}
