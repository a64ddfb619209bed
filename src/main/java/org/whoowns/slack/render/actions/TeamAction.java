package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;

/// What a button about a team or an agreement does. Rights are checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TeamAction.SetUp.class, name = "set-up"),
    @JsonSubTypes.Type(value = TeamAction.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = TeamAction.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = TeamAction.History.class, name = "history"),
    @JsonSubTypes.Type(value = TeamAction.Agree.class, name = "agree"),
    @JsonSubTypes.Type(value = TeamAction.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = TeamAction.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = TeamAction.Undo.class, name = "undo")
})
public sealed interface TeamAction {

    ActionIds<TeamAction> IDS = ActionIds.of("team", TeamAction.class, 2);

    /// Opens an empty form.
    ///
    /// @param channel preselected; null for none
    record SetUp(@Nullable String channel) implements TeamAction {}

    /// Opens the form of a team.
    record Edit(String team) implements TeamAction {}

    /// Asks for confirmation before a team is removed.
    record Remove(String team) implements TeamAction {}

    /// Shows the change history.
    ///
    /// @param team null for the whole workspace
    record History(@Nullable String team) implements TeamAction {}

    /// Opens the form of an agreement.
    ///
    /// @param team null for the whole workspace
    /// @param entry its responsibility; null to choose it in the form
    record Agree(@Nullable String team, @Nullable String entry) implements AboutAgreement {}

    /// Withdraws an agreement.
    ///
    /// @param team null for the whole workspace
    record Withdraw(@Nullable String team, String entry) implements AboutAgreement {}

    /// Confirms an agreement, so that it is due for its next review a year from now.
    ///
    /// @param team null for the whole workspace
    record Confirm(@Nullable String team, String entry) implements AboutAgreement {}

    /// Undoes a change.
    ///
    /// @param workspace whether it was clicked in the history of the whole workspace
    record Undo(long change, boolean workspace) implements TeamAction {}

    /// An action on an agreement of a team or of the whole workspace.
    sealed interface AboutAgreement extends TeamAction {

        @Nullable
        String team();

        @Nullable
        String entry();
    }

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
