package org.whoowns.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.teams.Ownership;

/// Answer to a question, as JSON: that of `ask --json`, with the answer in words and who is accountable here.
///
/// @param utterance the question; empty if an entry was asked for by its id
/// @param truncated whether the middle of a long question was left out
/// @param text the answer in words
/// @param here who is accountable in the team or the workspace; null where the default view decides, and for other
///     answers
public record AnswerReply(
        String utterance,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean truncated,

        @JsonUnwrapped AnswerSummary summary,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnershipReply here) {

    /// The summary alone.
    public static AnswerReply summary(String utterance, boolean truncated, AnsweredQuestion answered) {
        return new AnswerReply(utterance, truncated, AnswerSummary.of(answered), null, null);
    }

    static AnswerReply of(String utterance, boolean truncated, AnsweredQuestion answered) {
        return new AnswerReply(
                utterance,
                truncated,
                AnswerSummary.of(answered),
                AnswerText.of(answered.answer()),
                here(answered.answer()));
    }

    private static @Nullable OwnershipReply here(Answer answer) {
        return answer.plain()
                                instanceof
                                Answer.Ownership(
                                        var _,
                                        LocalOwnership.Known(var ownership, var _, var names),
                                        var _,
                                        var _,
                                        var _)
                        && saysMore(ownership)
                ? OwnershipReply.of(ownership, names)
                : null;
    }

    private static boolean saysMore(Ownership ownership) {
        return ownership.team() != null || ownership.source() == Ownership.Source.WORKSPACE_AGREEMENT;
    }
}
