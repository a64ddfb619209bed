package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.answering.Reference;

/// What a button about a report does, which is shown in a modal.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContractAction.Show.class, name = "show"),
    @JsonSubTypes.Type(value = ContractAction.Share.class, name = "share"),
    @JsonSubTypes.Type(value = ContractAction.Export.class, name = "export")
})
public sealed interface ContractAction {

    ActionIds<ContractAction> IDS = ActionIds.of("overview", ContractAction.class, 4);

    Reference report();

    /// Shows a page of the report.
    ///
    /// @param page from 0
    record Show(Reference report, int page) implements ContractAction {

        public Show(Reference report) {
            this(report, 0);
        }
    }

    /// Opens the form that shares a page of the report in a channel.
    record Share(Reference report, int page) implements ContractAction {}

    /// Shows the whole report as Markdown, to be copied.
    record Export(Reference report) implements ContractAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
