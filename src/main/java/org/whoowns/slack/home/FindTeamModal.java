package org.whoowns.slack.home;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.view.View;
import java.util.List;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.modals.FormValues;

/// The form that searches for a team. Slack has no text input that fits into a row of buttons.
final class FindTeamModal {

    static final String CALLBACK = "home:find";

    private static final String NAME = "name";

    private FindTeamModal() {}

    static View view(HomeState state) {
        return ModalBlocks.form(
                CALLBACK,
                text("teams.search"),
                text("teams.search.submit"),
                state.written(),
                List.of(InputBlocks.required(
                        NAME,
                        text("teams.search.example"),
                        InputBlocks.textInput(state.search(), HomeState.LONGEST_SEARCH, false, ""))));
    }

    /// The state of the tab after the search.
    static HomeState found(View submitted) {
        return HomeState.read(submitted.getPrivateMetadata())
                .withSearch(FormValues.of(submitted).text(NAME).strip());
    }
}
