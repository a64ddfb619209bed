package org.whoowns.playground.acting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.playground.blocks.Element;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.KitRules;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.delivery.Interactions;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.webapi.Explained;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Workspace;

/// Modals that people submit or close, and what the app's answer does to them.
final class Modals {
    private static final String REQUIRED = "Please complete this required field.";

    private final Office office;
    private final Workspace workspace;
    private final Interactions interactions;

    Modals(Office office) {
        this.office = office;
        workspace = office.workspace();
        interactions = new Interactions(workspace, office.triggers());
    }

    Outcome submit(Person person, View view, Picks picks) {
        Map<String, String> missing = missing(view, picks);
        if (!missing.isEmpty()) {
            return new Outcome(new Receipt.Unreached(), List.of(), missing);
        }
        Receipt receipt = office.deliver(interactions.submission(person, view, picks.values(view.layout())));
        if (!(receipt instanceof Receipt.Answered answered) || !receipt.isFine()) {
            return failed(person, receipt, receipt.trouble(), "We had some trouble connecting. Try again?");
        }
        JsonNode json = Json.read(answered.body()).orElseGet(Json::object);
        try {
            return new Outcome(receipt, List.of(), act(person, view, json));
        } catch (Refusal refusal) {
            return failed(person, receipt, refusal.error(), Explained.refusal("this answer", refusal));
        }
    }

    void close(Person person, View view, boolean all) {
        if (all) {
            workspace.views().clear(person);
        } else {
            workspace.views().close(view);
        }
        if (view.flag("notify_on_close")) {
            office.deliver(interactions.closed(person, view, all));
        }
    }

    private Map<String, String> act(Person person, View view, JsonNode json) {
        switch (json.path("response_action").asText()) {
            case "errors" -> {
                return errors(json.path("errors"));
            }
            case "update" -> workspace.views().update(view, body(json), null);
            case "push" -> workspace.views().push(person, body(json));
            case "clear" -> workspace.views().clear(person);
            default -> workspace.views().close(view);
        }
        return Map.of();
    }

    private ObjectNode body(JsonNode json) {
        if (!(json.path("view") instanceof ObjectNode view)) {
            throw new Refusal("invalid_arguments");
        }
        KitRules.view(view, true);
        ObjectNode body = view.deepCopy();
        body.set(
                "blocks",
                Json.array(workspace
                        .ids()
                        .complete(view.path("blocks").valueStream().toList())));
        return body;
    }

    private Outcome failed(Person person, Receipt receipt, String trouble, String sentence) {
        Message notice = workspace
                .conversations()
                .notice(
                        workspace.conversations().direct(person),
                        trouble,
                        sentence,
                        Placement.OPEN.onlyFor(person.id()));
        return new Outcome(receipt, List.of(notice), Map.of());
    }

    /// Slack's own check before it asks the app: every input that is not optional must be filled.
    private static Map<String, String> missing(View view, Picks picks) {
        Map<String, String> missing = new LinkedHashMap<>();
        inputs(view)
                .filter(block -> !block.path("optional").asBoolean())
                .forEach(block -> element(block)
                        .filter(element -> picks.of(element).isEmpty())
                        .ifPresent(element -> missing.put(element.blockId(), REQUIRED)));
        return missing;
    }

    private static Stream<JsonNode> inputs(View view) {
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
