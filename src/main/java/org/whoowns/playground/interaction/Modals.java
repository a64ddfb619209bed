package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.BlockKitRules;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.InteractionPayloads;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.webapi.ErrorText;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;
import org.whoowns.playground.workspace.MessagePlacement;

/// Modals that people submit or close, and what the app's answer does to them.
final class Modals {
    private static final String REQUIRED = "Please complete this required field.";

    private final ActorContext context;
    private final FakeWorkspace workspace;
    private final InteractionPayloads interactions;

    Modals(ActorContext context) {
        this.context = context;
        workspace = context.workspace();
        interactions = new InteractionPayloads(workspace, context.triggerIds());
    }

    ActionResult submit(FakeUser user, FakeView view, InputState input) {
        Map<String, String> missing = missing(view, input);
        if (!missing.isEmpty()) {
            return new ActionResult(new AppResponse.Unreached(), List.of(), missing);
        }
        AppResponse response = context.deliver(interactions.submission(user, view, input.values(view.layout())));
        if (!(response instanceof AppResponse.Answered answered) || !response.isFine()) {
            return failed(user, response, response.trouble(), "We had some trouble connecting. Try again?");
        }
        JsonNode json = SlackJson.read(answered.body()).orElseGet(SlackJson::object);
        try {
            return new ActionResult(response, List.of(), act(user, view, json));
        } catch (SlackError slackError) {
            return failed(user, response, slackError.error(), ErrorText.refusal("this answer", slackError));
        }
    }

    void close(FakeUser user, FakeView view, boolean all) {
        if (all) {
            workspace.views().clear(user);
        } else {
            workspace.views().close(view);
        }
        if (view.flag("notify_on_close")) {
            context.deliver(interactions.closed(user, view, all));
        }
    }

    private Map<String, String> act(FakeUser user, FakeView view, JsonNode json) {
        switch (json.path("response_action").asText()) {
            case "errors" -> {
                return errors(json.path("errors"));
            }
            case "update" -> workspace.views().update(view, body(json), null);
            case "push" -> workspace.views().push(user, body(json));
            case "clear" -> workspace.views().clear(user);
            default -> workspace.views().close(view);
        }
        return Map.of();
    }

    private ObjectNode body(JsonNode json) {
        if (!(json.path("view") instanceof ObjectNode view)) {
            throw new SlackError("invalid_arguments");
        }
        BlockKitRules.view(view, true);
        ObjectNode body = view.deepCopy();
        body.set(
                "blocks",
                SlackJson.array(workspace
                        .ids()
                        .complete(view.path("blocks").valueStream().toList())));
        return body;
    }

    private ActionResult failed(FakeUser user, AppResponse response, String trouble, String sentence) {
        FakeMessage notice = workspace
                .conversations()
                .notice(
                        workspace.conversations().direct(user),
                        trouble,
                        sentence,
                        MessagePlacement.OPEN.onlyFor(user.id()));
        return new ActionResult(response, List.of(notice), Map.of());
    }

    /// Slack's own check before it asks the app: every input that is not optional must be filled.
    private static Map<String, String> missing(FakeView view, InputState input) {
        Map<String, String> missing = new LinkedHashMap<>();
        inputs(view)
                .filter(block -> !block.path("optional").asBoolean())
                .forEach(block -> element(block)
                        .filter(element -> input.of(element).isEmpty())
                        .ifPresent(element -> missing.put(element.blockId(), REQUIRED)));
        return missing;
    }

    private static Stream<JsonNode> inputs(FakeView view) {
        return view.layout().stream()
                .filter(block -> block.path("type").asText().equals("input"));
    }

    private static Optional<Element> element(JsonNode block) {
        return Element.within(block).findFirst();
    }

    private static Map<String, String> errors(JsonNode json) {
        Map<String, String> errors = new HashMap<>();
        json.properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
        return errors;
    }
}
