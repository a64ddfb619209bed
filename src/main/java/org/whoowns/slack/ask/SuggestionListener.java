package org.whoowns.slack.ask;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Question;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.slack.render.actions.EntrySuggestions;

/// Bolt listener for the options of menus, which Slack asks for when a menu is opened and while somebody types in it.
@Singleton
final class SuggestionListener implements Listener {

    private final QuestionHandler questions;
    private final QuestionContextFactory contexts;
    private final CurrentSnapshot current;
    private final RenewedReviews reviews;
    private final InstantSource clock;
    private final TaskRunner tasks;

    SuggestionListener(
            QuestionHandler questions,
            QuestionContextFactory contexts,
            CurrentSnapshot current,
            RenewedReviews reviews,
            InstantSource clock,
            TaskRunner tasks) {
        this.questions = questions;
        this.contexts = contexts;
        this.current = current;
        this.reviews = reviews;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockSuggestion(EntryMenu.ids(), this::suggest);
    }

    private Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        return context.ack(
                tasks.call(() -> suggestions(request.getPayload(), context.getTeamId()), _ -> EntrySuggestions.none()));
    }

    private BlockSuggestionResponse suggestions(BlockSuggestionPayload payload, @Nullable String workspace) {
        var list = EntryMenu.list(payload.getActionId());
        if (list.isEmpty() || payload.getUser() == null) {
            return EntrySuggestions.none();
        }
        var suggestions = switch (list.get()) {
            case EntryList.Listed(var answer, @Nullable String team) -> {
                var click = new Question.Click(answer, contexts.of(payload, workspace));
                yield EntrySuggestions.listedIn(questions.answer(click), team);
            }
            case EntryList.Overdue() -> overdue(workspace);
        };
        return suggestions.fitting(payload.getValue());
    }

    private EntrySuggestions overdue(@Nullable String of) {
        var workspace = of == null ? "" : of;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var entries = current.snapshot(workspace).knowledge().entries().stream()
                .map(entry -> reviews.renewed(workspace, entry))
                .filter(entry -> entry.provenance().isOverdue(today))
                .toList();
        var areas = new LinkedHashMap<String, List<Entry>>();
        areas.put(MessageCatalog.text("health.due", entries.size()), entries);
        return new EntrySuggestions(areas, null);
    }
}
