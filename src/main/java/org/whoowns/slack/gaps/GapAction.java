package org.whoowns.slack.gaps;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.gap.GapList;
import org.whoowns.learning.gap.GapState;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button about gaps does. Rights are checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GapAction.Page.class, name = "page"),
    @JsonSubTypes.Type(value = GapAction.Show.class, name = "show"),
    @JsonSubTypes.Type(value = GapAction.Move.class, name = "move"),
    @JsonSubTypes.Type(value = GapAction.Teach.class, name = "teach")
})
public sealed interface GapAction {

    ActionIds<GapAction> IDS = ActionIds.of("gap", GapAction.class, 1);

    /// Shows a page of the list of gaps.
    ///
    /// @param page from 0
    record Page(GapState state, int page) implements GapAction {

        /// Those that wait for an answer.
        public static final Page FIRST = new Page(GapState.OPEN, 0);

        public Page {
            if (page < 0 || page > GapList.MAX) {
                throw new IllegalArgumentException("there is no page " + page);
            }
        }
    }

    /// Shows one gap.
    record Show(String gap) implements GapAction {}

    /// Changes the state of a gap.
    ///
    /// @param page where it was clicked; null where only the gap is shown
    record Move(String gap, GapState to, @Nullable Page page) implements GapAction {}

    /// Opens a form to teach what a gap means.
    record Teach(String gap, GapTeaching.Form form) implements GapAction {}

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
