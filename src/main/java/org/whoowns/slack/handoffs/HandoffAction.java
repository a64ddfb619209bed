package org.whoowns.slack.handoffs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button about a hand-off does. Whether it still fits is checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HandoffAction.Forward.class, name = "forward"),
    @JsonSubTypes.Type(value = HandoffAction.NameMe.class, name = "name"),
    @JsonSubTypes.Type(value = HandoffAction.ThisOne.class, name = "this"),
    @JsonSubTypes.Type(value = HandoffAction.Write.class, name = "write"),
    @JsonSubTypes.Type(value = HandoffAction.Skip.class, name = "skip"),
    @JsonSubTypes.Type(value = HandoffAction.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = HandoffAction.Undo.class, name = "undo")
})
public sealed interface HandoffAction {

    ActionIds<HandoffAction> IDS = ActionIds.of("handoff", HandoffAction.class, 1);

    /// Menus, whose options say what they do.
    enum Menu {
        PASS
    }

    /// Forwards the question of the answer under which it is.
    ///
    /// @param nearest the ids of the nearest entries, best first
    /// @param team the id of the asker's team; null for none
    /// @param role the id of the role to ask; null for the person who is named for the nearest entry
    record Forward(
            String words,
            List<String> nearest,
            @Nullable String team,
            @Nullable String role) implements HandoffAction {

        public Forward {
            nearest = List.copyOf(nearest);
        }
    }

    /// Tells whoever is asked who asked, or no longer.
    record NameMe(String handoff, boolean isNamed) implements HandoffAction {}

    /// An action of whoever is asked, on their message.
    sealed interface OfRecipient extends HandoffAction {

        /// The id of the message of the hand-off.
        String message();
    }

    /// The entry answers the question.
    record ThisOne(String message, String entry) implements OfRecipient {}

    /// Opens the form for an answer in words.
    record Write(String message) implements OfRecipient {}

    record Skip(String message) implements OfRecipient {}

    /// Mutes questions for a week.
    record Mute(String message) implements OfRecipient {}

    /// Undoes skipping and muting.
    record Undo(String message) implements OfRecipient {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
