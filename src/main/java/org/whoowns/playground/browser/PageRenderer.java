package org.whoowns.playground.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.LocalModeCondition;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Renderer of the page and its fragments.
@Singleton
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
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
        synchronized (workspace.feed()) {
            Map<String, Object> model = model(at);
            model.put("lines", lines(at));
            model.put("scripts", scripts);
            model.put(
                    "channels", workspace.conversations().channels(at.reader()).toList());
            model.put("direct", List.of(workspace.conversations().direct(at.reader())));
            model.put("organisation", workspace.organisation());
            model.put("suggestions", Suggestion.of(workspace, at));
            model.put("hasApp", workspace.conversations().hasApp(at.where()));
            model.put("version", workspace.feed().version());
            model.put("since", workspace.nextTimestamp());
            return engine.process("playground/page", new Context(Locale.ENGLISH, model));
        }
    }

    /// All changeable parts of a page that missed changes since the time stamp.
    String catchUp(ViewerState at, String since) {
        List<FakeConversation> unread = workspace
                .conversations()
                .openTo(at.reader())
                .filter(where -> at.home() || !where.equals(at.where()))
                .filter(where -> workspace.conversations().messages(where, at.reader()).stream()
                        .anyMatch(message -> message.ts().compareTo(since) > 0))
                .toList();
        return part(PARTS, "everything", at, Map.of("lines", lines(at), "unread", unread));
    }

    String posted(ViewerState at, FakeMessage message) {
        String root = message.thread();
        boolean inThread = root != null
                && workspace.conversations().find(message.channel(), root).isPresent();
        String into = inThread && root != null ? "#" + MessageView.threadId(root) : "#messages";
        return part(PARTS, "posted", at, Map.of("lines", List.of(line(at, message)), "into", into));
    }

    String edited(ViewerState at, FakeMessage message) {
        return part(PARTS, "edited", at, Map.of("line", line(at, message)));
    }

    String removed(ViewerState at, FakeMessage message) {
        return part(PARTS, "removed", at, Map.of("line", line(at, message)));
    }

    String unread(ViewerState at, String channel) {
        return part(PARTS, "unread", at, Map.of("channel", channel));
    }

    String home(ViewerState at) {
        return part(PARTS, "home", at, Map.of());
    }

    String modal(ViewerState at) {
        return part(PARTS, "modal", at, Map.of());
    }

    /// The topmost modal with the submitted input and its errors.
    String modal(ViewerState at, InputState input, Map<String, String> errors) {
        var kit = new BlockTemplates(workspace, at.reader(), input);
        return part("playground/modal", "modal", at, Map.of("kit", kit, "errors", errors));
    }

    /// The options that the app suggests.
    ///
    /// @param key of the menu
    String options(ViewerState at, String key, JsonNode suggested) {
        return part("playground/elements", "suggestions", at, Map.of("key", key, "suggested", suggested));
    }

    private String part(String template, String part, ViewerState at, Map<String, ?> variables) {
        Map<String, Object> model = model(at);
        model.putAll(variables);
        return engine.process(template, Set.of(part), new Context(Locale.ENGLISH, model));
    }

    private Map<String, Object> model(ViewerState at) {
        Map<String, Object> model = new HashMap<>();
        model.put("at", at);
        model.put("app", workspace.organisation().app());
        model.put("kit", new BlockTemplates(workspace, at.reader(), InputState.NONE));
        model.put("errors", Map.of());
        workspace.views().topmost(at.reader(), at.window()).ifPresent(view -> model.put("view", view));
        workspace.views().home(at.reader()).ifPresent(view -> model.put("home", view));
        return model;
    }

    /// The visible messages with their replies; a reply whose first message was discarded is shown on its own.
    private List<MessageView> lines(ViewerState at) {
        List<FakeMessage> messages = workspace.conversations().messages(at.where());
        Predicate<FakeMessage> top = message -> message.thread() == null
                || messages.stream().noneMatch(root -> root.ts().equals(message.thread()));
        return messages.stream()
                .filter(message -> message.isVisibleTo(at.reader()))
                .filter(top)
                .map(message -> line(at, message))
                .toList();
    }

    private MessageView line(ViewerState at, FakeMessage message) {
        List<MessageView> replies = workspace.conversations().messages(at.where()).stream()
                .filter(reply -> message.ts().equals(reply.thread()) && reply.isVisibleTo(at.reader()))
                .map(reply -> MessageView.of(workspace, at.reader(), reply, List.of()))
                .toList();
        return MessageView.of(workspace, at.reader(), message, replies);
    }
}
