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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.home.view.HomeAction;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.HomeState.Filter;
import org.whoowns.slack.home.view.RolesSection;

/// Somebody looks at our Home tab, or does something there.
@Singleton
final class HomeListener implements Listener {

    private static final Pattern PAGE = Pattern.compile("[0-9]{1,5}");

    private final HomePublisher board;
    private final TaskRunner tasks;

    HomeListener(HomePublisher board, TaskRunner tasks) {
        this.board = board;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, this::opened);
        app.blockAction(HomeAction.IDS, this::clicked);
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            Requester.of(context, event.getUser(), null)
                    .ifPresent(requester -> tasks.submit(
                            () -> board.open(requester, state(event.getView()), event.getView()), _ -> {}));
        }
        return context.ack();
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context)
                .ifPresent(requester -> tasks.submit(
                        () -> board.put(
                                requester,
                                after(
                                        state(payload.getView()),
                                        payload.getActions().getFirst()),
                                payload.getView()),
                        _ -> {}));
        return context.ack();
    }

    private static HomeState state(@Nullable View view) {
        return view == null ? HomeState.START : HomeState.read(view.getPrivateMetadata());
    }

    /// What the person looks at next. What is not understood refreshes what is there.
    private static HomeState after(HomeState state, BlockActionPayload.Action clicked) {
        var value = Optional.ofNullable(clicked.getValue()).orElse("");
        var chosen = Optional.ofNullable(clicked.getSelectedOption())
                .map(option -> option.getValue())
                .orElse("");
        return switch (HomeAction.of(clicked.getActionId()).orElse(null)) {
            case TEAM -> state.atTeam(value.length() > 64 ? null : value);
            case BACK -> state.atTeam(null);
            case PAGE -> PAGE.matcher(value).matches() ? state.atPage(Integer.parseInt(value)) : state;
            case FILTER -> filter(chosen).map(state::filtered).orElse(state);
            case SEARCH -> state.searching(value.strip());
            case ASK -> state.asking(value.strip());
            case EMPTY -> state.emptied();
            case FRAMEWORK -> state.in(chosen.equals(RolesSection.DEFAULT) || chosen.length() > 64 ? null : chosen);
            case null -> state;
        };
    }

    private static Optional<Filter> filter(String chosen) {
        return Stream.of(Filter.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(chosen))
                .findFirst();
    }
}
