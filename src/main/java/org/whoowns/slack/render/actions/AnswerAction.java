package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;

/// What a button under an answer does.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerAction.Show.class, name = "show"),
    @JsonSubTypes.Type(value = AnswerAction.Share.class, name = "share")
})
public sealed interface AnswerAction {

    ActionIds<AnswerAction> IDS = ActionIds.of("answer", AnswerAction.class, 2);

    /// Shows the answer in the place of what was clicked.
    record Show(AnswerRef ref, int page) implements AnswerAction {

        public Show {
            requirePage(page);
        }

        public Show(AnswerRef ref) {
            this(ref, 0);
        }
    }

    /// Shows the answer to everybody in the conversation.
    record Share(AnswerRef ref, int page) implements AnswerAction {

        public Share {
            requirePage(page);
        }
    }

    AnswerRef ref();

    /// The page of the answer, the first being 0.
    int page();

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }

    private static void requirePage(int page) {
        if (page < 0 || page >= 1000) {
            throw new IllegalArgumentException("no answer has a page " + page);
        }
    }
}
