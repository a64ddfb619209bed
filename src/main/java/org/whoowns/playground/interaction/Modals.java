package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.InteractionPayloads;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.webapi.ErrorText;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessagePlacement;

/// Handler of modal submissions and closes, which applies the app's `response_action`.
final class Modals {
    private static final String REQUIRED = "Please complete this required field.";

    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final InteractionPayloads interactions;

    Modals(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        interactions = new InteractionPayloads(workspace, context.triggerIds(), context.window());
    }

    ActionResult submit(FakeUser user, FakeView view, InputState input) {
        Map<String, String> missing = missing(view, input);
        if (!missing.isEmpty()) {
            return new ActionResult(new AppResponse.Unreached(), List.of(), missing);
        }
        AppResponse response = context.send(interactions.submission(user, view, input.values(view.layout())));
        if (!(response instanceof AppResponse.Answered answered) || !response.isSuccess()) {
            return failed(user, response, response.errorCode(), "We had some trouble connecting. Try again?");
        }
        JsonNode json = SlackJson.read(answered.body()).orElseGet(SlackJson::object);
        try {
            return new ActionResult(response, List.of(), apply(user, view, json));
        } catch (SlackError slackError) {
            return failed(user, response, slackError.error(), ErrorText.rejection("this answer", slackError));
        }
    }

    void close(FakeUser user, FakeView view) {
        workspace.views().close(view);
        if (view.flag("notify_on_close")) {
            context.send(interactions.closed(user, view));
        }
    }

    private Map<String, String> apply(FakeUser user, FakeView view, JsonNode json) {
        switch (json.path("response_action").asText()) {
            case "errors" -> {
                return errors(json.path("errors"));
            }
            case "update" -> workspace.views().update(view, modal(json), null);
            case "push" -> workspace.views().push(user, view.window(), modal(json));
            case "clear" -> workspace.views().clear(view);
            default -> workspace.views().close(view);
        }
        return Map.of();
    }

    private ObjectNode modal(JsonNode json) {
        if (json.path("view") instanceof ObjectNode view) {
            return workspace.validView(view, true);
        }
        throw new SlackError("invalid_arguments");
    }

    private ActionResult failed(FakeUser user, AppResponse response, String errorCode, String sentence) {
        FakeConversation where = workspace.conversations().direct(user);
        FakeMessage notice =
                workspace.conversations().notice(where, errorCode, sentence, MessagePlacement.ephemeral(user));
        return new ActionResult(response, List.of(notice), Map.of());
    }

    /// Errors for empty required inputs, which Slack reports without asking the app.
    private static Map<String, String> missing(FakeView view, InputState input) {
        Map<String, String> missing = new LinkedHashMap<>();
        view.layout().stream()
                .filter(block -> block.path("type").asText().equals("input")
                        && !block.path("optional").asBoolean())
                .forEach(block -> Element.within(block)
                        .findFirst()
                        .filter(element -> input.of(element).isEmpty())
                        .ifPresent(element -> missing.put(element.blockId(), REQUIRED)));
        return missing;
    }

    private static Map<String, String> errors(JsonNode json) {
        Map<String, String> errors = new HashMap<>();
        json.properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
        return errors;
    }
}
