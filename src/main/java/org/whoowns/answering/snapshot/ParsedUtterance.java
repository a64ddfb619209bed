package org.whoowns.answering.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.matching.Match;

/// Parsed utterance: its intent and its match.
///
/// @param asked what it asks about a role, if it is a yes/no question; null for others
public record ParsedUtterance(
        Ask ask, Match match, @Nullable RoleQuestion asked) {

    private static final Match UNMATCHED = new Match.Unknown(List.of());

    /// An intent that needs no match.
    public ParsedUtterance(Ask ask) {
        this(ask, UNMATCHED, null);
    }

    public ParsedUtterance(Ask ask, Match match) {
        this(ask, match, null);
    }

    public ParsedUtterance asking(@Nullable RoleQuestion question) {
        return new ParsedUtterance(ask, match, question);
    }
}
