package org.whoowns.slack.home;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Listener;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.home.view.HomeAction;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.HomeState.Filter;
import org.whoowns.slack.home.view.RolesSection;

/// Somebody looks at our Home tab, or does something there.
@Singleton
final class HomeListener implements Listener {

    private final HomePublisher board;

    HomeListener(HomePublisher board) {
        this.board = board;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, this::opened);
        app.blockAction(HomeAction.IDS.all(), this::clicked);
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            Requester.of(context, event.getUser(), null)
                    .ifPresent(requester -> board.open(requester, state(event.getView()), event.getView()));
        }
        return context.ack();
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context)
                .ifPresent(requester -> board.put(
                        requester,
                        after(state(payload.getView()), payload.getActions().getFirst()),
                        payload.getView()));
        return context.ack();
    }

    private static HomeState state(@Nullable View view) {
        return view == null ? HomeState.START : HomeState.read(view.getPrivateMetadata());
    }

    /// What the person looks at next. What is not understood refreshes what is there.
    private static HomeState after(HomeState state, BlockActionPayload.Action clicked) {
        return HomeAction.IDS
                .input(HomeAction.Input.class, clicked.getActionId())
                .map(input -> entered(state, input, clicked))
                .or(() -> HomeAction.IDS.read(clicked.getValue()).map(action -> after(state, action)))
                .orElse(state);
    }

    private static HomeState after(HomeState state, HomeAction action) {
        return switch (action) {
            case HomeAction.Team(var team) -> state.atTeam(team);
            case HomeAction.Back() -> state.atTeam(null);
            case HomeAction.Page(var page) -> state.atPage(page);
            case HomeAction.Empty() -> state.emptied();
        };
    }

    private static HomeState entered(HomeState state, HomeAction.Input input, BlockActionPayload.Action entered) {
        var value = Optional.ofNullable(entered.getValue()).orElse("").strip();
        var chosen = Optional.ofNullable(entered.getSelectedOption())
                .map(option -> option.getValue())
                .orElse("");
        return switch (input) {
            case FILTER -> filter(chosen).map(state::filtered).orElse(state);
            case SEARCH -> state.searching(value);
            case ASK -> state.asking(value);
            case FRAMEWORK -> state.in(chosen.equals(RolesSection.DEFAULT) || chosen.length() > 64 ? null : chosen);
        };
    }

    private static Optional<Filter> filter(String chosen) {
        return Stream.of(Filter.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(chosen))
                .findFirst();
    }
}
