package org.whoowns.slack.curators;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button about curators does. Rights are checked on the click.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = CuratorAction.Name.class, name = "name"))
sealed interface CuratorAction {

    ActionIds<CuratorAction> IDS = ActionIds.of("curators", CuratorAction.class, 1);

    /// Opens the form that names them.
    record Name() implements CuratorAction {}
}
