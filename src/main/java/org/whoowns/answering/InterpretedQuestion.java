package org.whoowns.answering;

import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.continuation.Continuation;
import org.whoowns.answering.conversation.ConversationState;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.snapshot.ParsedUtterance;

/// Parsed utterance with its team context.
///
/// @param followUp null for a question of its own
/// @param before the state to which the follow-up refers; null for none
record InterpretedQuestion(
        ParsedUtterance parsed,
        TeamContext teamContext,
        @Nullable FollowUp followUp,
        @Nullable ConversationState before) {

    InterpretedQuestion(ParsedUtterance parsed, TeamContext teamContext) {
        this(parsed, teamContext, null, null);
    }

    InterpretedQuestion(Ask ask, TeamContext teamContext) {
        this(new ParsedUtterance(ask), teamContext);
    }

    InterpretedQuestion(Continuation continuation, TeamContext teamContext) {
        this(continuation.parsed(), teamContext, continuation.followUp(), continuation.before());
    }

    Ask ask() {
        return parsed.ask();
    }

    InterpretedQuestion asking(RoleQuestion question) {
        return new InterpretedQuestion(parsed.asking(question), teamContext, followUp, before);
    }

    /// The id of the team that the answer is about; null for none.
    @Nullable
    String team() {
        if (!(teamContext instanceof TeamContext.Inside inside)) {
            return null;
        }
        var team = inside.resolver().team();
        return team == null ? null : team.id();
    }
}
