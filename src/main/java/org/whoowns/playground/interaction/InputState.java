package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.FormBody;

/// Values that a user entered or chose in the elements of a message or view, by *block id / action id*.
public record InputState(Map<String, List<String>> byElement) {
    public static final InputState NONE = new InputState(Map.of());

    public InputState {
        byElement = Map.copyOf(byElement);
    }

    /// The form fields of elements, recognised by the slash in their names.
    public static InputState of(FormBody form) {
        return new InputState(form.fields().entrySet().stream()
                .filter(field -> field.getKey().contains("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public static String key(Element element) {
        return element.blockId() + "/" + element.actionId();
    }

    /// The element's current values, which are the initial ones until the user changes them.
    public List<String> of(Element element) {
        List<String> values = byElement.get(key(element));
        return (values == null ? initial(element) : values.stream())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// Slack's `state.values`.
    ObjectNode values(List<JsonNode> layout) {
        ObjectNode values = SlackJson.object();
        Element.within(layout).filter(InputState::isStateful).forEach(element -> {
            JsonNode block = values.path(element.blockId());
            ObjectNode byAction = block instanceof ObjectNode there ? there : values.putObject(element.blockId());
            byAction.set(element.actionId(), state(element, of(element)));
        });
        return values;
    }

    /// The element's type and values, in the field that Slack uses for that type.
    static ObjectNode state(Element element, List<String> values) {
        ObjectNode json = SlackJson.object().put("type", element.type());
        Optional<String> one = values.stream().findFirst();
        switch (element.type()) {
            case "external_select" ->
                json.set("selected_option", one.map(InputState::suggested).orElse(null));
            case "static_select", "radio_buttons", "overflow" ->
                json.set("selected_option", one.flatMap(element::option).orElse(null));
            case "multi_static_select", "multi_external_select", "checkboxes" ->
                json.set("selected_options", options(element, values));
            case "users_select" -> json.put("selected_user", one.orElse(null));
            case "channels_select" -> json.put("selected_channel", one.orElse(null));
            case "conversations_select" -> json.put("selected_conversation", one.orElse(null));
            case "multi_users_select" -> values.forEach(json.putArray("selected_users")::add);
            case "multi_channels_select" -> values.forEach(json.putArray("selected_channels")::add);
            case "multi_conversations_select" -> values.forEach(json.putArray("selected_conversations")::add);
            case "datepicker" -> json.put("selected_date", one.orElse(null));
            case "timepicker" -> json.put("selected_time", one.orElse(null));
            default -> json.put("value", one.orElse(null));
        }
        return json;
    }

    /// An option that the app suggested; apps need only its value.
    private static JsonNode suggested(String value) {
        ObjectNode option = SlackJson.object().put("value", value);
        option.putObject("text").put("type", "plain_text").put("text", value);
        return option;
    }

    private static Stream<String> initial(Element element) {
        JsonNode json = element.json();
        Stream<String> options = Stream.concat(
                        Stream.of(json.path("initial_option")),
                        json.path("initial_options").valueStream())
                .map(option -> option.path("value").asText());
        Stream<String> many = Stream.of("initial_users", "initial_channels", "initial_conversations")
                .flatMap(field -> json.path(field).valueStream().map(JsonNode::asText));
        Stream<String> one = Stream.of("value", "user", "channel", "conversation", "date", "time")
                .map(field -> json.path("initial_" + field).asText());
        return Stream.of(options, many, one).flatMap(all -> all);
    }

    private static ArrayNode options(Element element, List<String> values) {
        return SlackJson.array(
                values.stream().flatMap(value -> element.option(value).stream()).toList());
    }

    private static boolean isStateful(Element element) {
        return switch (element.type()) {
            case "button", "overflow", "workflow_button", "feedback_buttons" -> false;
            default -> true;
        };
    }
}
