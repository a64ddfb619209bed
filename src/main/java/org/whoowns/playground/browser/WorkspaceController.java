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
import org.whoowns.playground.PlayedSlack;
import org.whoowns.playground.acting.Actor;
import org.whoowns.playground.acting.Outcome;
import org.whoowns.playground.acting.Picks;
import org.whoowns.playground.acting.Speaker;
import org.whoowns.playground.blocks.Element;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Workspace;

/// The pages, and what people do on them.
@Controller
@Requires(property = "playground.enabled", value = "true")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class WorkspaceController {
    private static final int LONGEST = 40_000;

    private final PlayedSlack slack;
    private final Workspace workspace;
    private final Painter painter;

    WorkspaceController(PlayedSlack slack, Painter painter) {
        this.slack = slack;
        this.painter = painter;
        workspace = slack.workspace();
    }

    @Get
    String page(@Nullable @QueryValue String as, @Nullable @QueryValue String in) {
        Standpoint at = Standpoint.of(workspace, as, in);
        if (at.home()) {
            actor(at).opensHome();
        }
        return painter.page(at);
    }

    @Post("/workspace/say")
    HttpResponse<?> say(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        Standpoint at = Standpoint.of(workspace, as, in);
        Form form = Form.of(body);
        String text = form.one("text").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Speaker speaker = actor(at).in(at.where());
        Optional<Message> root = workspace
                .conversations()
                .find(at.where().id(), form.one("thread"))
                .filter(message -> !message.isEphemeral());
        Speaker placed = root.map(speaker::replyingTo).orElse(speaker);
        if (text.startsWith("/")) {
            placed.command(text);
        } else {
            placed.says(text);
        }
        return HttpResponse.noContent();
    }

    @Post("/workspace/click")
    HttpResponse<?> click(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        Standpoint at = Standpoint.of(workspace, as, in);
        Form form = Form.of(body);
        String key = form.one("click");
        Picks picks = form.picks();
        List<String> chosen = form.many(key);
        Optional<View> view = view(at, form.one("view"));
        Optional<Message> message = workspace
                .conversations()
                .find(at.where().id(), form.one("message"))
                .filter(found -> found.isVisibleTo(at.reader().id()));
        Actor actor = actor(at);
        view.ifPresent(shown -> element(
                        shown.layout().stream().flatMap(Element::within).toList(), key)
                .ifPresent(element -> actor.picks(shown, element, chosen, picks)));
        message.ifPresent(shown -> element(
                        shown.layout().stream().flatMap(Element::within).toList(), key)
                .ifPresent(element -> actor.picks(shown, element, chosen, picks)));
        return HttpResponse.noContent();
    }

    @Post("/workspace/modal/submit")
    HttpResponse<?> submit(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        Standpoint at = Standpoint.of(workspace, as, in);
        Form form = Form.of(body);
        Map<String, String> errors = view(at, form.one("view"))
                .map(view -> actor(at).submits(view, form.picks()))
                .map(WorkspaceController::errors)
                .orElse(Map.of());
        return errors.isEmpty() ? HttpResponse.noContent() : HttpResponse.ok(painter.modal(at, form.picks(), errors));
    }

    @Post("/workspace/modal/close")
    HttpResponse<?> close(@Nullable @QueryValue String as, @Nullable @QueryValue String in, @Body String body) {
        Standpoint at = Standpoint.of(workspace, as, in);
        view(at, Form.of(body).one("view")).ifPresent(actor(at)::closes);
        return HttpResponse.noContent();
    }

    private Actor actor(Standpoint at) {
        return slack.as(at.reader().id());
    }

    private Optional<View> view(Standpoint at, String id) {
        return workspace
                .views()
                .find(view ->
                        view.id().equals(id) && view.person().equals(at.reader().id()));
    }

    private static Optional<Element> element(List<Element> elements, String key) {
        return elements.stream()
                .filter(element -> Picks.key(element).equals(key))
                .findFirst();
    }

    /// Where the app failed altogether, the modal says so at its top.
    private static Map<String, String> errors(Outcome outcome) {
        return outcome.shown().isEmpty()
                ? outcome.errors()
                : Map.of("", outcome.message().text());
    }
}
