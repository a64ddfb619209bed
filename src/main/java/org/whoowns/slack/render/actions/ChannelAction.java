package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;

/// Chooses the channel in which something is posted.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChannelAction.OfTeam.class, name = "team"),
    @JsonSubTypes.Type(value = ChannelAction.OfDigest.class, name = "digest")
})
public sealed interface ChannelAction {

    ActionIds<ChannelAction> IDS = ActionIds.of("channel", ChannelAction.class, 1);

    /// For the changes of a team.
    record OfTeam(String team) implements ChannelAction {}

    /// For the weekly digest.
    record OfDigest() implements ChannelAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
