package org.whoowns.slack.insight;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button about insight does.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = InsightAction.Show.class, name = "show"))
public sealed interface InsightAction {

    ActionIds<InsightAction> IDS = ActionIds.of("insight", InsightAction.class, 1);

    /// Opens the window.
    record Show() implements InsightAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
