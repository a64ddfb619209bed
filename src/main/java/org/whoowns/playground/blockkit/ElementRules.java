package org.whoowns.playground.blockkit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Validator of interactive elements.
final class ElementRules {
    private static final String ANYWHERE = "checkboxes|datepicker|datetimepicker|radio_buttons|rich_text_input"
            + "|timepicker|(multi_)?(static|external|users|conversations|channels)_select";
    static final Pattern IN_ACTIONS = Pattern.compile("button|overflow|workflow_button|" + ANYWHERE);
    static final Pattern IN_INPUT = Pattern.compile("(email_text|file|number|plain_text|url_text)_input|" + ANYWHERE);
    static final Pattern IN_CONTEXT_ACTIONS = Pattern.compile("feedback_buttons|icon_button");
    private static final Set<String> STYLES = Set.of("primary", "danger");
    private static final Set<String> CONVERSATIONS = Set.of("im", "mpim", "private", "public");
    private static final Set<String> TRIGGERS = Set.of("on_enter_pressed", "on_character_entered");

    private ElementRules() {}

    static void check(JsonCheck element, Pattern allowed) {
        if (!element.isPresent()) {
            return;
        }
        String type = element.type();
        if (!allowed.matcher(type).matches()) {
            element.at("type").report("unsupported type: " + type);
            return;
        }
        element.at("action_id").string(1, 255);
        confirm(element.at("confirm"));
        JsonCheck maxSelected = element.at("max_selected_items");
        if (type.startsWith("multi_")
                && maxSelected.isPresent()
                && maxSelected.node().asInt() < 1) {
            maxSelected.report("must be at least 1");
        }
        switch (type) {
            case "button" -> button(element);
            case "feedback_buttons" -> {
                feedback(element.require("positive_button"));
                feedback(element.require("negative_button"));
            }
            case "overflow" -> options(element, 5, true);
            case "checkboxes", "radio_buttons" -> options(element, 10, false);
            case "static_select", "multi_static_select" -> select(element);
            case "external_select", "multi_external_select" -> external(element);
            case "plain_text_input" -> input(element);
            case "conversations_select", "multi_conversations_select" -> conversations(element);
            default -> element.at("placeholder").plainText(150);
        }
    }

    private static void button(JsonCheck button) {
        button.require("text").plainText(75);
        button.at("value").string(0, 2000);
        button.at("url").string(1, 3000);
        button.at("style").oneOf(STYLES);
        button.at("accessibility_label").string(1, 75);
    }

    private static void feedback(JsonCheck button) {
        button.require("text").plainText(75);
        button.require("value").string(1, 2000);
        button.at("accessibility_label").string(1, 75);
    }

    private static void select(JsonCheck select) {
        select.at("placeholder").plainText(150);
        JsonCheck groups = select.at("option_groups");
        if (groups.isPresent()) {
            groups.array(1, 100);
            groups.items().forEach(group -> {
                group.require("label").plainText(75);
                options(group, 100, true);
            });
            initialOptions(select);
        } else {
            options(select, 100, true);
        }
    }

    private static void external(JsonCheck select) {
        select.at("placeholder").plainText(150);
        JsonCheck least = select.at("min_query_length");
        if (least.isPresent() && !least.node().canConvertToInt()) {
            least.report("must provide an integer");
        }
    }

    /// The options that an app suggests for an external menu; there may be none.
    static void checkSuggestions(JsonCheck answer) {
        JsonCheck options = answer.at("options");
        if (!options.node().isArray() || !options.node().isEmpty()) {
            select(answer);
        }
    }

    private static void options(JsonCheck owner, int max, boolean plainOnly) {
        JsonCheck options = owner.require("options");
        options.array(1, max);
        options.items().forEach(option -> {
            JsonCheck text = option.require("text");
            if (plainOnly) {
                text.plainText(75);
            } else {
                text.anyText(75);
            }
            option.require("value").string(1, 150);
            option.at("description").anyText(75);
        });
        initialOptions(owner);
    }

    /// Initial options must equal one of the options exactly.
    private static void initialOptions(JsonCheck owner) {
        Stream<JsonCheck> initial = Stream.concat(
                Stream.of(owner.at("initial_option")).filter(JsonCheck::isPresent),
                owner.at("initial_options").items());
        initial.filter(check -> !isAmong(owner, check)).forEach(check -> check.report("must match one of the options"));
    }

    private static boolean isAmong(JsonCheck owner, JsonCheck initial) {
        return Stream.concat(
                        owner.at("options").items(),
                        owner.at("option_groups")
                                .items()
                                .flatMap(group -> group.at("options").items()))
                .anyMatch(option -> option.node().equals(initial.node()));
    }

    private static void conversations(JsonCheck select) {
        select.at("placeholder").plainText(150);
        JsonCheck filter = select.at("filter");
        if (filter.isPresent() && filter.node().isEmpty()) {
            filter.report("must provide at least one of: include, exclude_external_shared_channels, exclude_bot_users");
        }
        filter.at("include").array(1, 4);
        filter.at("include").items().forEach(kind -> kind.oneOf(CONVERSATIONS));
    }

    private static void input(JsonCheck input) {
        input.at("placeholder").plainText(150);
        input.at("initial_value").string(0, 3000);
        JsonCheck max = input.at("max_length");
        if (max.isPresent() && (max.node().asInt() < 1 || max.node().asInt() > 3000)) {
            max.report("must be between 1 and 3000");
        }
        JsonCheck triggers = input.at("dispatch_action_config").at("trigger_actions_on");
        triggers.array(1, 2);
        triggers.items().forEach(trigger -> trigger.oneOf(TRIGGERS));
    }

    private static void confirm(JsonCheck confirm) {
        if (confirm.isPresent()) {
            confirm.at("title").plainText(100);
            confirm.at("text").anyText(300);
            confirm.at("confirm").plainText(30);
            confirm.at("deny").plainText(30);
        }
    }
}
