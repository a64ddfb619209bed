package org.whoowns.slack.render.actions;

import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.answering.Reference;

/// A button that opens a report in a modal.
public record ContractAction(Reference report) {

    public static final ActionIds<ContractAction> IDS = ActionIds.of("overview", ContractAction.class, 3);

    public ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
