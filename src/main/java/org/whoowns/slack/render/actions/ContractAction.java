package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;

/// Clicks that open an overview.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContractAction.ContractOfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = ContractAction.ContractOfRole.class, name = "role"),
    @JsonSubTypes.Type(value = ContractAction.TeamCheck.class, name = "check")
})
public sealed interface ContractAction {

    ActionIds<ContractAction> IDS = ActionIds.of("overview", ContractAction.class, 2);

    /// Shows what somebody is accountable for, in all their teams.
    record ContractOfPerson(String user) implements ContractAction {}

    /// Shows what a role is accountable for in a team.
    record ContractOfRole(String team, String role) implements ContractAction {}

    /// Shows all gaps and conflicts.
    record TeamCheck() implements ContractAction {}

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
