package org.whoowns.playground.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.LocalModeCondition;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.ConversationActor;
import org.whoowns.playground.interaction.FakeActor;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.requests.FormBody;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Endpoints of the pages and of the actions on them.
@Hidden
@Controller
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class WorkspaceController {
    private static final int MAX_TEXT = 40_000;

    private final FakeSlack slack;
    private final FakeWorkspace workspace;
    private final PageRenderer renderer;

    WorkspaceController(FakeSlack slack, PageRenderer renderer) {
        this.slack = slack;
        this.renderer = renderer;
        workspace = slack.workspace();
    }

    @Get
    String page(@Nullable @QueryValue String as, @Nullable @QueryValue String in) {
        ViewerState at = ViewerState.of(workspace, as, in, workspace.ids().letters(20));
        if (at.home()) {
            actor(at).opensHome();
        }
        return renderer.page(at);
    }

    @Post("/workspace/say")
    HttpResponse<?> say(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        FormBody form = FormBody.parse(body);
        String text = form.value("text").strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        ConversationActor actor = actor(at).in(at.where());
        Optional<FakeMessage> root = workspace
                .conversations()
                .find(at.where().id(), form.value("thread"))
                .filter(message -> !message.isEphemeral());
        ConversationActor sender = root.map(actor::replyingTo).orElse(actor);
        if (text.startsWith("/")) {
            sender.command(text);
        } else {
            sender.says(text);
        }
        return HttpResponse.noContent();
    }

    @Post("/workspace/click")
    HttpResponse<?> click(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        FormBody form = FormBody.parse(body);
        String key = form.value("click");
        InputState input = InputState.of(form);
        List<String> values = form.values(key);
        FakeActor actor = actor(at);
        view(at, form.value("view"))
                .ifPresent(view ->
                        element(view.layout(), key).ifPresent(element -> actor.picks(view, element, values, input)));
        message(at, form.value("message"))
                .ifPresent(message -> element(message.layout(), key)
                        .ifPresent(element -> actor.picks(message, element, values, input)));
        return HttpResponse.noContent();
    }

    /// What the app suggests for the words typed into a menu.
    @Post("/workspace/options")
    HttpResponse<?> options(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        FormBody form = FormBody.parse(body);
        String key = form.value("click");
        String typed = form.value(BlockTemplates.TYPED + key);
        return view(at, form.value("view"))
                .flatMap(view ->
                        element(view.layout(), key).map(menu -> actor(at).types(view, menu, typed)))
                .or(() -> message(at, form.value("message"))
                        .flatMap(message -> element(message.layout(), key)
                                .map(menu -> actor(at).types(message, menu, typed))))
                .<HttpResponse<?>>map(suggested -> HttpResponse.ok(renderer.options(at, key, suggested)))
                .orElseGet(HttpResponse::noContent);
    }

    @Post("/workspace/modal/submit")
    HttpResponse<?> submit(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        FormBody form = FormBody.parse(body);
        Map<String, String> errors = view(at, form.value("view"))
                .map(view -> actor(at).submits(view, InputState.of(form)))
                .map(WorkspaceController::errors)
                .orElse(Map.of());
        return errors.isEmpty()
                ? HttpResponse.noContent()
                : HttpResponse.ok(renderer.modal(at, InputState.of(form), errors));
    }

    @Post("/workspace/modal/close")
    HttpResponse<?> close(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        view(at, FormBody.parse(body).value("view")).ifPresent(actor(at)::closes);
        return HttpResponse.noContent();
    }

    private Optional<FakeMessage> message(ViewerState at, String ts) {
        return workspace.conversations().find(at.where().id(), ts).filter(message -> message.isVisibleTo(at.reader()));
    }

    private FakeActor actor(ViewerState at) {
        return slack.as(at.reader().id(), at.window());
    }

    private Optional<FakeView> view(ViewerState at, String id) {
        return workspace
                .views()
                .find(view ->
                        view.id().equals(id) && view.userId().equals(at.reader().id()));
    }

    private static Optional<Element> element(List<JsonNode> layout, String key) {
        return Element.within(layout)
                .filter(element -> InputState.key(element).equals(key))
                .findFirst();
    }

    /// Validation errors by block id; a failed request is shown at the top of the modal, under the empty key.
    private static Map<String, String> errors(ActionResult result) {
        return result.shown().isEmpty()
                ? result.errors()
                : Map.of("", result.message().text());
    }
}
