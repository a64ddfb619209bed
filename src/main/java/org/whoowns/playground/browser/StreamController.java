package org.whoowns.playground.browser;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.LocalModeCondition;
import org.whoowns.playground.workspace.ChangeFeed;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.WorkspaceChange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Server-sent events that update an open page.
@Hidden
@Controller
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
final class StreamController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);

    private final FakeWorkspace workspace;
    private final PageRenderer renderer;
    private final Scheduler threads = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    StreamController(FakeSlack slack, PageRenderer renderer) {
        workspace = slack.workspace();
        this.renderer = renderer;
    }

    /// @param seen version of the workspace when the page was rendered
    /// @param since time stamp of that moment
    @Get(value = "/workspace/stream", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> stream(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @Nullable @QueryValue String window,
            @QueryValue(defaultValue = "-1") long seen,
            @QueryValue(defaultValue = "0") String since) {
        ViewerState at = ViewerState.of(workspace, as, in, window);
        Flux<Event<String>> changes = Flux.<String>create(sink -> follow(at, seen, since, sink))
                .filter(html -> !html.isBlank())
                .publishOn(threads)
                .map(html -> Event.of(html).name("change"));
        Flux<Event<String>> heartbeat =
                Flux.interval(HEARTBEAT).map(beat -> Event.of("").name("heartbeat"));
        return Flux.merge(changes, heartbeat);
    }

    /// Renders each change at once, while the feed is locked: rendered later, a message would already have the replies
    /// that the following changes add to it, which would show them twice.
    private void follow(ViewerState at, long seen, String since, FluxSink<String> sink) {
        ChangeFeed feed = workspace.feed();
        synchronized (feed) {
            if (feed.version() != seen) {
                sink.next(renderer.catchUp(at, since));
            }
            Runnable stop = feed.listen(change -> sink.next(html(at, change)));
            sink.onDispose(stop::run);
        }
    }

    /// A rendering failure is logged and doesn't end the stream.
    private String html(ViewerState at, WorkspaceChange change) {
        try {
            return render(at, change);
        } catch (RuntimeException e) {
            log.warn("failed to render a workspace change", e);
            return "";
        }
    }

    private String render(ViewerState at, WorkspaceChange change) {
        return switch (change) {
            case WorkspaceChange.Posted posted -> posted(at, posted.message());
            case WorkspaceChange.Edited edited ->
                isHere(at, edited.message()) ? renderer.edited(at, edited.message()) : "";
            case WorkspaceChange.Removed removed ->
                isHere(at, removed.message()) ? renderer.removed(at, removed.message()) : "";
            case WorkspaceChange.HomeShown shown ->
                at.home() && shown.userId().equals(at.reader().id()) ? renderer.home(at) : "";
            case WorkspaceChange.ModalsShown shown ->
                shown.userId().equals(at.reader().id())
                                && (shown.window().isEmpty() || shown.window().equals(at.window()))
                        ? renderer.modal(at)
                        : "";
            case WorkspaceChange.Unseen _ -> "";
        };
    }

    private String posted(ViewerState at, FakeMessage message) {
        if (isHere(at, message)) {
            return renderer.posted(at, message);
        }
        boolean forReader = message.isVisibleTo(at.reader())
                && workspace
                        .conversations()
                        .openTo(at.reader())
                        .anyMatch(where -> where.id().equals(message.channel()));
        return forReader ? renderer.unread(at, message.channel()) : "";
    }

    private static boolean isHere(ViewerState at, FakeMessage message) {
        return !at.home() && message.channel().equals(at.where().id()) && message.isVisibleTo(at.reader());
    }
}
