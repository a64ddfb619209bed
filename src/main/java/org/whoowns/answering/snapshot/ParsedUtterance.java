package org.whoowns.answering.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.matching.Match;

/// Parsed utterance: its intent and its match.
///
/// @param asked what it asks about a role, if it is a yes/no question; null for others
/// @param followUp what it means if it continues a conversation; null if it can't
public record ParsedUtterance(
        Ask ask,
        Match match,
        @Nullable RoleQuestion asked,
        @Nullable FollowUp followUp) {

    private static final Match UNMATCHED = new Match.Unknown(List.of());

    public ParsedUtterance(Ask ask, Match match) {
        this(ask, match, null, null);
    }

    /// An intent that needs no match.
    public ParsedUtterance(Ask ask) {
        this(ask, UNMATCHED);
    }

    public ParsedUtterance asking(@Nullable RoleQuestion question) {
        return new ParsedUtterance(ask, match, question, followUp);
    }
}
