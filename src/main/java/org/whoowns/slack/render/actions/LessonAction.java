package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;

/// What a button about teaching does. Rights are checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LessonAction.Means.class, name = "means"),
    @JsonSubTypes.Type(value = LessonAction.NotForUs.class, name = "not-for-us"),
    @JsonSubTypes.Type(value = LessonAction.Write.class, name = "write"),
    @JsonSubTypes.Type(value = LessonAction.Review.class, name = "review"),
    @JsonSubTypes.Type(value = LessonAction.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = LessonAction.Taught.class, name = "taught")
})
public sealed interface LessonAction {

    ActionIds<LessonAction> IDS = ActionIds.of("lesson", LessonAction.class, 1);

    /// Opens a form with a question.
    sealed interface Form extends LessonAction {

        /// The question, as it was asked.
        String words();

        /// The id of the unanswered question; null for none.
        @Nullable
        String gap();
    }

    /// Opens the form in which an entry is picked for a question.
    ///
    /// @param entry id of the entry that is probably meant; null for none
    record Means(
            String words, @Nullable String entry, @Nullable String gap) implements Form {}

    /// Opens the form that says that a question is not for us.
    record NotForUs(String words, @Nullable String gap) implements Form {}

    /// Opens the form of a new entry.
    record Write(String words, @Nullable String gap) implements Form {}

    /// Shows what a lesson would change, to be confirmed.
    record Review(String lesson) implements LessonAction {}

    /// Dismisses a proposal, or undoes a lesson.
    ///
    /// @param isProposal whether it was one when it was shown
    record Withdraw(String lesson, boolean isProposal) implements LessonAction {}

    /// Shows a page of what was taught.
    ///
    /// @param page from 0
    record Taught(int page) implements LessonAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
