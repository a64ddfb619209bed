package org.whoowns.playground.browser;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.ConversationActor;
import org.whoowns.playground.interaction.FakeActor;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;

/// The pages, and what people do on them.
@Controller
@Requires(property = "playground.enabled", value = "true")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class WorkspaceController {
    private static final int LONGEST = 40_000;

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
        ViewerState at = ViewerState.of(workspace, as, in);
        if (at.home()) {
            actor(at).opensHome();
        }
        return renderer.page(at);
    }

    @Post("/workspace/say")
    HttpResponse<?> say(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in);
        SubmittedForm form = SubmittedForm.of(body);
        String text = form.one("text").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        ConversationActor actor = actor(at).in(at.where());
        Optional<FakeMessage> root = workspace
                .conversations()
                .find(at.where().id(), form.one("thread"))
                .filter(message -> !message.isEphemeral());
        ConversationActor placed = root.map(actor::replyingTo).orElse(actor);
        if (text.startsWith("/")) {
            placed.command(text);
        } else {
            placed.says(text);
        }
        return HttpResponse.noContent();
    }

    @Post("/workspace/click")
    HttpResponse<?> click(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in);
        SubmittedForm form = SubmittedForm.of(body);
        String key = form.one("click");
        InputState input = form.picks();
        List<String> chosen = form.many(key);
        Optional<FakeView> view = view(at, form.one("view"));
        Optional<FakeMessage> message = workspace
                .conversations()
                .find(at.where().id(), form.one("message"))
                .filter(found -> found.isVisibleTo(at.reader().id()));
        FakeActor actor = actor(at);
        view.ifPresent(shown -> element(
                        shown.layout().stream().flatMap(Element::within).toList(), key)
                .ifPresent(element -> actor.picks(shown, element, chosen, input)));
        message.ifPresent(shown -> element(
                        shown.layout().stream().flatMap(Element::within).toList(), key)
                .ifPresent(element -> actor.picks(shown, element, chosen, input)));
        return HttpResponse.noContent();
    }

    @Post("/workspace/modal/submit")
    HttpResponse<?> submit(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in);
        SubmittedForm form = SubmittedForm.of(body);
        Map<String, String> errors = view(at, form.one("view"))
                .map(view -> actor(at).submits(view, form.picks()))
                .map(WorkspaceController::errors)
                .orElse(Map.of());
        return errors.isEmpty() ? HttpResponse.noContent() : HttpResponse.ok(renderer.modal(at, form.picks(), errors));
    }

    @Post("/workspace/modal/close")
    HttpResponse<?> close(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        ViewerState at = ViewerState.of(workspace, as, in);
        view(at, SubmittedForm.of(body).one("view")).ifPresent(actor(at)::closes);
        return HttpResponse.noContent();
    }

    private FakeActor actor(ViewerState at) {
        return slack.as(at.reader().id());
    }

    private Optional<FakeView> view(ViewerState at, String id) {
        return workspace
                .views()
                .find(view ->
                        view.id().equals(id) && view.person().equals(at.reader().id()));
    }

    private static Optional<Element> element(List<Element> elements, String key) {
        return elements.stream()
                .filter(element -> InputState.key(element).equals(key))
                .findFirst();
    }

    /// Where the app failed altogether, the modal says so at its top.
    private static Map<String, String> errors(ActionResult result) {
        return result.shown().isEmpty()
                ? result.errors()
                : Map.of("", result.message().text());
    }
}
