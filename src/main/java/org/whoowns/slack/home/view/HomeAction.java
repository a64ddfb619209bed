package org.whoowns.slack.home.view;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.slack.render.actions.ActionIds;

/// What a button on the Home tab does.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HomeAction.Team.class, name = "team"),
    @JsonSubTypes.Type(value = HomeAction.Show.class, name = "show"),
    @JsonSubTypes.Type(value = HomeAction.Back.class, name = "back"),
    @JsonSubTypes.Type(value = HomeAction.Find.class, name = "find"),
    @JsonSubTypes.Type(value = HomeAction.Page.class, name = "page"),
    @JsonSubTypes.Type(value = HomeAction.Empty.class, name = "empty")
})
public sealed interface HomeAction {

    ActionIds<HomeAction> IDS = ActionIds.of("home", HomeAction.class, 2);

    /// Shows a team's page.
    record Team(String team) implements HomeAction {}

    /// Shows a page of the tab.
    record Show(HomeState.Place place) implements HomeAction {}

    /// Opens the form that searches for a team.
    record Find() implements HomeAction {}

    /// Shows the overview.
    record Back() implements HomeAction {}

    /// Shows a page of the list of teams.
    record Page(int page) implements HomeAction {

        public Page {
            HomeState.requirePage(page);
        }
    }

    /// Clears the search and the question.
    record Empty() implements HomeAction {}

    /// The inputs of the Home tab, by their action ids.
    enum Input {
        FILTER,
        ASK,
        FRAMEWORK;

        String id() {
            return IDS.of(this);
        }
    }

    default ButtonElement button(String label) {
        return IDS.button(label, this);
    }
}
