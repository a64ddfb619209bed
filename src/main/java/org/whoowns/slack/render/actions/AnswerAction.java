package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.QuestionContext;

/// What a button under an answer does.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerAction.Show.class, name = "show"),
    @JsonSubTypes.Type(value = AnswerAction.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = AnswerAction.Open.class, name = "open"),
    @JsonSubTypes.Type(value = AnswerAction.Share.class, name = "share"),
    @JsonSubTypes.Type(value = AnswerAction.Ask.class, name = "ask")
})
public sealed interface AnswerAction {

    ActionIds<AnswerAction> IDS = ActionIds.of("answer", AnswerAction.class, 3);

    /// Shows an answer in place of what was clicked.
    ///
    /// @param page of the answer, the first being 0
    record Show(Reference reference, int page) implements AnswerAction {

        public Show {
            requirePage(page);
        }

        public Show(Reference reference) {
            this(reference, 0);
        }
    }

    /// Shows more of the answer to a question that somebody typed.
    ///
    /// @param words of the question
    record Asked(String words, Show show) implements AnswerAction {}

    /// Shows an answer beside what was clicked, which stays.
    record Open(Reference reference) implements AnswerAction {}

    /// Shares an answer with everyone in the conversation.
    ///
    /// @param page of the answer, the first being 0
    record Share(Reference reference, int page) implements AnswerAction {

        public Share {
            requirePage(page);
        }
    }

    /// Asks a question as if it had been typed.
    record Ask(String words) implements AnswerAction {}

    /// The question that a click asks.
    default Question question(QuestionContext context) {
        return switch (this) {
            case Show(var reference, var _) -> new Question.Click(reference, context);
            case Asked(var _, var show) -> show.question(context);
            case Open(var reference) -> new Question.Click(reference, context);
            case Share(var reference, var _) -> new Question.Click(reference, context);
            case Ask(var words) -> new Question.Utterance(words, context);
        };
    }

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }

    private static void requirePage(int page) {
        if (page < 0 || page >= 1000) {
            throw new IllegalArgumentException("no answer has a page " + page);
        }
    }
}
