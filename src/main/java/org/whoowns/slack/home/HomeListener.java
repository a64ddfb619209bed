package org.whoowns.slack.home;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Question;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.learning.exchange.RecordingAnswerer;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.home.view.HomeAction;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.RoleOverviewSection;
import org.whoowns.slack.modals.ModalOpener;

/// Bolt listener for the Home tab: opening it, and clicks and input there.
@Singleton
final class HomeListener implements Listener {

    private final HomePublisher publisher;
    private final RecordingAnswerer questions;
    private final MessageSender messages;
    private final TaskRunner tasks;

    HomeListener(HomePublisher publisher, RecordingAnswerer questions, MessageSender messages, TaskRunner tasks) {
        this.publisher = publisher;
        this.questions = questions;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, this::opened);
        app.blockAction(HomeAction.IDS.all(), this::clicked);
        app.viewSubmission(FindTeamModal.CALLBACK, this::searched);
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            Requester.of(context, event.getUser(), null)
                    .ifPresent(requester -> publisher.open(requester, state(event.getView()), event.getView()));
        }
        return context.ack();
    }

    private Response clicked(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var view = payload.getView();
        var clicked = HomeAction.IDS.read(payload.getActions().getFirst().getValue());
        if (clicked.isPresent() && clicked.get() instanceof HomeAction.Find) {
            Requester.of(payload, context).ifPresent(requester -> {
                var modal = ModalOpener.of(payload, requester.workspace(), messages);
                tasks.submit(() -> modal.open(FindTeamModal.view(state(view))), id -> modal.say(text("failure", id)));
            });
            return context.ack();
        }
        var before = state(view);
        var next = next(before, payload.getActions().getFirst());
        Requester.of(payload, context).ifPresent(requester -> {
            if (!next.asked().equals(before.asked())) {
                record(requester, next.asked());
            }
            publisher.update(requester, next, view);
        });
        return context.ack();
    }

    /// The tab answers the question each time it is drawn, which is not asked again.
    private void record(Requester requester, String words) {
        var context = new QuestionContext(
                Door.HOME, requester.workspace(), requester.user(), null, true, () -> TeamVisibility.NOT_ALLOWED);
        tasks.submit(() -> questions.answer(new Question.Utterance(words, context)), _ -> {});
    }

    private Response searched(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var state = FindTeamModal.found(request.getPayload().getView());
        Requester.of(request.getPayload(), context).ifPresent(requester -> publisher.update(requester, state, null));
        return context.ack();
    }

    private static HomeState state(@Nullable View view) {
        return view == null ? HomeState.START : HomeState.read(view.getPrivateMetadata());
    }

    /// The state after the action. Unknown actions only refresh the tab.
    private static HomeState next(HomeState state, BlockActionPayload.Action action) {
        return HomeAction.IDS
                .input(HomeAction.Input.class, action.getActionId())
                .map(input -> next(state, input, action))
                .or(() -> HomeAction.IDS.read(action.getValue()).map(clicked -> next(state, clicked)))
                .orElse(state);
    }

    private static HomeState next(HomeState state, HomeAction clicked) {
        return switch (clicked) {
            case HomeAction.Team(var team) -> state.withTeam(team);
            case HomeAction.Show(var place) -> state.withPlace(place);
            case HomeAction.Back() -> state.withPlace(HomeState.Place.OVERVIEW);
            case HomeAction.Find() -> state;
            case HomeAction.Page(var page) -> state.withPage(page);
            case HomeAction.Empty() -> state.cleared();
        };
    }

    private static HomeState next(HomeState state, HomeAction.Input input, BlockActionPayload.Action action) {
        var value = Optional.ofNullable(action.getValue()).orElse("").strip();
        var option = action.getSelectedOption();
        var chosen = option == null || option.getValue() == null ? "" : option.getValue();
        return switch (input) {
            case FILTER ->
                Stream.of(HomeState.Filter.values())
                        .filter(filter -> filter.id().equals(chosen))
                        .findFirst()
                        .map(state::withFilter)
                        .orElse(state);
            case ASK -> state.withQuestion(value);
            case FRAMEWORK ->
                state.withFramework(chosen.equals(RoleOverviewSection.DEFAULT) || chosen.length() > 64 ? null : chosen);
        };
    }
}
