package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;

/// What a button about feedback does.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedbackAction.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = FeedbackAction.Remarks.class, name = "remarks")
})
public sealed interface FeedbackAction {

    ActionIds<FeedbackAction> IDS = ActionIds.of("feedback", FeedbackAction.class, 1);

    /// Inputs that send an action.
    enum Input {
        VOTE,
        REASON
    }

    /// Says whether an answer helped.
    ///
    /// @param words of the question
    /// @param entry id of the entry of the answer
    record Vote(String words, String entry, boolean isHelpful) implements FeedbackAction {}

    /// Shows what people said about the answers of an entry.
    record Remarks(String entry) implements FeedbackAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
