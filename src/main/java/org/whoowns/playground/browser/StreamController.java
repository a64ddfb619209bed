package org.whoowns.playground.browser;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.playground.PlayedSlack;
import org.whoowns.playground.workspace.Change;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Noticeboard;
import org.whoowns.playground.workspace.Workspace;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What changes while a page is open, sent as it happens.
@Controller
@Requires(property = "playground.enabled", value = "true")
final class StreamController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);

    private final Workspace workspace;
    private final Painter painter;
    private final Scheduler threads = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    StreamController(PlayedSlack slack, Painter painter) {
        workspace = slack.workspace();
        this.painter = painter;
    }

    /// @param seen the version of the workspace that the page was drawn from
    /// @param since when that was
    @Get(value = "/workspace/stream", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> stream(
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String in,
            @QueryValue(defaultValue = "-1") long seen,
            @QueryValue(defaultValue = "0") String since) {
        Standpoint at = Standpoint.of(workspace, as, in);
        Flux<Event<String>> changes = Flux.<Supplier<String>>create(sink -> follow(at, seen, since, sink))
                .publishOn(threads)
                .map(Supplier::get)
                .filter(html -> !html.isBlank())
                .map(html -> Event.of(html).name("change"));
        Flux<Event<String>> heartbeat =
                Flux.interval(HEARTBEAT).map(beat -> Event.of("").name("heartbeat"));
        return Flux.merge(changes, heartbeat);
    }

    private void follow(Standpoint at, long seen, String since, FluxSink<Supplier<String>> sink) {
        Noticeboard board = workspace.board();
        synchronized (board) {
            if (board.version() != seen) {
                String html = painter.catchUp(at, since);
                sink.next(() -> html);
            }
            Runnable stop = board.listen(change -> sink.next(() -> html(at, change)));
            sink.onDispose(stop::run);
        }
    }

    /// One change that cannot be drawn must not end the stream.
    private String html(Standpoint at, Change change) {
        try {
            return drawn(at, change);
        } catch (RuntimeException e) {
            log.warn("a change in the workspace could not be drawn", e);
            return "";
        }
    }

    private String drawn(Standpoint at, Change change) {
        return switch (change) {
            case Change.Posted posted -> posted(at, posted.message());
            case Change.Edited edited -> isHere(at, edited.message()) ? painter.edited(at, edited.message()) : "";
            case Change.Removed removed -> isHere(at, removed.message()) ? painter.removed(at, removed.message()) : "";
            case Change.HomeShown shown ->
                at.home() && shown.person().equals(at.reader().id()) ? painter.home(at) : "";
            case Change.ModalsShown shown -> shown.person().equals(at.reader().id()) ? painter.modal(at) : "";
            case Change.Unseen unseen -> "";
        };
    }

    private String posted(Standpoint at, Message message) {
        if (isHere(at, message)) {
            return painter.posted(at, message);
        }
        boolean forReader = message.isVisibleTo(at.reader().id())
                && workspace
                        .conversations()
                        .openTo(at.reader())
                        .anyMatch(where -> where.id().equals(message.channel()));
        return forReader ? painter.unread(at, message.channel()) : "";
    }

    private static boolean isHere(Standpoint at, Message message) {
        return !at.home()
                && message.channel().equals(at.where().id())
                && message.isVisibleTo(at.reader().id());
    }
}
