package org.whoowns.slack.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button about reviews does. Rights are checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewAction.Page.class, name = "page"),
    @JsonSubTypes.Type(value = ReviewAction.StillTrue.class, name = "true"),
    @JsonSubTypes.Type(value = ReviewAction.NeedsWork.class, name = "work"),
    @JsonSubTypes.Type(value = ReviewAction.Undo.class, name = "undo")
})
sealed interface ReviewAction {

    ActionIds<ReviewAction> IDS = ActionIds.of("review", ReviewAction.class, 1);

    /// Shows a page of what is due.
    ///
    /// @param page from 0
    record Page(int page) implements ReviewAction {}

    /// An action on an entry.
    sealed interface OfEntry extends ReviewAction {

        /// The entry's id.
        String entry();

        /// Where it was clicked.
        Place place();
    }

    /// Where the button is, which then shows the outcome.
    ///
    /// @param page of the list, from 0; null elsewhere
    /// @param message ids of the entries that the message shows; empty elsewhere
    record Place(@Nullable Integer page, List<String> message) {

        static final Place HOME = new Place(null, List.of());

        public Place {
            message = List.copyOf(message);
        }

        static Place page(int page) {
            return new Place(page, List.of());
        }
    }

    /// Notes that an entry still holds.
    record StillTrue(String entry, Place place) implements OfEntry {}

    /// Notes that an entry needs work, and opens the form that says what.
    record NeedsWork(String entry, Place place) implements OfEntry {}

    /// Takes a change back.
    ///
    /// @param number of the change
    record Undo(String entry, long number, Place place) implements OfEntry {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }

    /// A button that is one of several with the same label.
    ///
    /// @param subject what screen readers say after the label
    default ButtonElement button(String label, String subject) {
        var button = button(label);
        button.setAccessibilityLabel(Truncation.plain(label + ": " + subject, 75));
        return button;
    }
}
