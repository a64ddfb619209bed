package org.whoowns.playground.browser;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Draws the page and its parts.
@Singleton
@Requires(property = "playground.enabled", value = "true")
final class PageRenderer {
    private static final String PARTS = "playground/parts";

    private final TemplateEngine engine;
    private final FakeWorkspace workspace;
    private final List<String> scripts =
            List.of(Webjar.url("htmx.org", "dist/htmx.min.js"), Webjar.url("htmx-ext-sse", "sse.js"));

    PageRenderer(TemplateEngine engine, FakeSlack slack) {
        this.engine = engine;
        workspace = slack.workspace();
    }

    String page(ViewerState at) {
        synchronized (workspace.board()) {
            Map<String, Object> model = everything(at);
            model.put("scripts", scripts);
            model.put(
                    "channels", workspace.conversations().channels(at.reader()).toList());
            model.put("direct", List.of(workspace.conversations().direct(at.reader())));
            model.put("organisation", workspace.organisation());
            model.put("hasApp", workspace.conversations().hasApp(at.where()));
            model.put("version", workspace.board().version());
            model.put("since", workspace.stamp());
            return draw("playground/page", null, model);
        }
    }

    /// All that can change on a page, for one that has missed something since that time stamp.
    String catchUp(ViewerState at, String since) {
        Map<String, Object> model = everything(at);
        model.put(
                "unread",
                workspace
                        .conversations()
                        .openTo(at.reader())
                        .filter(where -> at.home() || !where.equals(at.where()))
                        .filter(where -> workspace.conversations().messages(where, at.reader()).stream()
                                .anyMatch(message -> message.ts().compareTo(since) > 0))
                        .toList());
        return draw(PARTS, "everything", model);
    }

    String posted(ViewerState at, FakeMessage message) {
        String root = message.thread();
        boolean inThread = root != null
                && workspace.conversations().find(message.channel(), root).isPresent();
        Map<String, Object> model = model(at);
        model.put("lines", List.of(line(at, message)));
        model.put("into", inThread && root != null ? "#" + MessageView.threadId(root) : "#messages");
        return draw(PARTS, "posted", model);
    }

    String edited(ViewerState at, FakeMessage message) {
        Map<String, Object> model = model(at);
        model.put("line", line(at, message));
        return draw(PARTS, "edited", model);
    }

    String removed(ViewerState at, FakeMessage message) {
        Map<String, Object> model = model(at);
        model.put("line", line(at, message));
        return draw(PARTS, "removed", model);
    }

    String unread(ViewerState at, String channel) {
        Map<String, Object> model = model(at);
        model.put("channel", channel);
        return draw(PARTS, "unread", model);
    }

    String home(ViewerState at) {
        Map<String, Object> model = model(at);
        model.put("home", homeOrNull(at));
        return draw(PARTS, "home", model);
    }

    String modal(ViewerState at) {
        return draw(PARTS, "modal", withModal(model(at), at));
    }

    /// The topmost modal as it was filled in, with what was wrong in it.
    String modal(ViewerState at, InputState input, Map<String, String> errors) {
        Map<String, Object> model = withModal(model(at), at);
        model.put("kit", new BlockTemplates(workspace, at.reader(), input));
        model.put("errors", errors);
        return draw("playground/modal", "modal", model);
    }

    private Map<String, Object> everything(ViewerState at) {
        Map<String, Object> model = withModal(model(at), at);
        model.put("lines", lines(at, workspace.conversations().messages(at.where())));
        model.put("home", homeOrNull(at));
        return model;
    }

    private Map<String, Object> model(ViewerState at) {
        Map<String, Object> model = new HashMap<>();
        model.put("at", at);
        model.put("app", workspace.organisation().app());
        model.put("kit", new BlockTemplates(workspace, at.reader(), InputState.NONE));
        model.put("errors", Map.of());
        return model;
    }

    private Map<String, Object> withModal(Map<String, Object> model, ViewerState at) {
        workspace.views().topmost(at.reader()).ifPresent(view -> model.put("view", view));
        return model;
    }

    private @Nullable FakeView homeOrNull(ViewerState at) {
        return workspace.views().home(at.reader()).orElse(null);
    }

    /// Messages with their replies; a reply whose first message is long gone stands for itself.
    private List<MessageView> lines(ViewerState at, List<FakeMessage> messages) {
        Predicate<FakeMessage> top = message -> message.thread() == null
                || messages.stream().noneMatch(root -> root.ts().equals(message.thread()));
        return messages.stream()
                .filter(message -> message.isVisibleTo(at.reader().id()))
                .filter(top)
                .map(message -> line(at, message))
                .toList();
    }

    private MessageView line(ViewerState at, FakeMessage message) {
        List<MessageView> replies = workspace.conversations().messages(at.where()).stream()
                .filter(reply -> message.ts().equals(reply.thread())
                        && reply.isVisibleTo(at.reader().id()))
                .map(reply -> MessageView.of(workspace, at.reader(), reply, List.of()))
                .toList();
        return MessageView.of(workspace, at.reader(), message, replies);
    }

    private String draw(String template, @Nullable String part, Map<String, Object> model) {
        Context context = new Context(Locale.ENGLISH, model);
        return part == null ? engine.process(template, context) : engine.process(template, Set.of(part), context);
    }
}
