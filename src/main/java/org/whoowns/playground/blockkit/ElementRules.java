package org.whoowns.playground.blockkit;

import java.util.Set;
import java.util.stream.Stream;

/// What Slack accepts as an interactive element, by its type.
final class ElementRules {
    static final Set<String> IN_ACTIONS = Set.of(
            "button",
            "checkboxes",
            "datepicker",
            "datetimepicker",
            "overflow",
            "radio_buttons",
            "rich_text_input",
            "timepicker",
            "workflow_button",
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    static final Set<String> IN_INPUT = Set.of(
            "checkboxes",
            "datepicker",
            "datetimepicker",
            "email_text_input",
            "file_input",
            "number_input",
            "plain_text_input",
            "radio_buttons",
            "rich_text_input",
            "timepicker",
            "url_text_input",
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> STYLES = Set.of("primary", "danger");
    private static final Set<String> CONVERSATIONS = Set.of("im", "mpim", "private", "public");
    private static final Set<String> TRIGGERS = Set.of("on_enter_pressed", "on_character_entered");

    private ElementRules() {}

    static void check(JsonCheck element, Set<String> allowed) {
        if (!element.isThere()) {
            return;
        }
        String type = element.type();
        if (!allowed.contains(type)) {
            element.at("type").say("unsupported type: " + type);
            return;
        }
        element.at("action_id").string(1, 255);
        confirm(element.at("confirm"));
        if (type.startsWith("multi_") && element.at("max_selected_items").isThere()) {
            atLeastOne(element.at("max_selected_items"));
        }
        switch (type) {
            case "button" -> button(element);
            case "overflow" -> options(element, 1, 5, true);
            case "checkboxes", "radio_buttons" -> options(element, 1, 10, false);
            case "static_select", "multi_static_select" -> select(element);
            case "plain_text_input" -> input(element);
            case "conversations_select", "multi_conversations_select" -> conversations(element);
            default -> element.at("placeholder").plain(150);
        }
    }

    private static void button(JsonCheck button) {
        button.needs("text").plain(75);
        button.at("value").string(0, 2000);
        button.at("url").string(1, 3000);
        button.at("style").oneOf(STYLES);
        button.at("accessibility_label").string(1, 75);
    }

    private static void select(JsonCheck select) {
        select.at("placeholder").plain(150);
        JsonCheck groups = select.at("option_groups");
        if (groups.isThere()) {
            groups.array(1, 100);
            groups.each().forEach(group -> {
                group.needs("label").plain(75);
                options(group, 1, 100, true);
            });
        } else {
            options(select, 1, 100, true);
        }
        if (groups.isThere()) {
            known(select);
        }
    }

    private static void atLeastOne(JsonCheck number) {
        if (number.node().asInt() < 1) {
            number.say("must be at least 1");
        }
    }

    private static void options(JsonCheck owner, int min, int max, boolean plainOnly) {
        JsonCheck options = owner.needs("options");
        options.array(min, max);
        options.each().forEach(option -> {
            JsonCheck text = option.needs("text");
            if (plainOnly) {
                text.plain(75);
            } else {
                text.anyText(75);
            }
            option.needs("value").string(1, 150);
            option.at("description").anyText(75);
        });
        known(owner);
    }

    /// What is chosen from the start must be among the options, exactly as it is written there.
    private static void known(JsonCheck owner) {
        Stream<JsonCheck> chosen = Stream.concat(
                Stream.of(owner.at("initial_option")).filter(JsonCheck::isThere),
                owner.at("initial_options").each());
        chosen.filter(check -> !isAmong(owner, check)).forEach(check -> check.say("must match one of the options"));
    }

    private static boolean isAmong(JsonCheck owner, JsonCheck chosen) {
        return Stream.concat(
                        owner.at("options").each(),
                        owner.at("option_groups")
                                .each()
                                .flatMap(group -> group.at("options").each()))
                .anyMatch(option -> option.node().equals(chosen.node()));
    }

    private static void conversations(JsonCheck select) {
        select.at("placeholder").plain(150);
        JsonCheck filter = select.at("filter");
        if (filter.isThere() && filter.node().isEmpty()) {
            filter.say("must provide at least one of: include, exclude_external_shared_channels, exclude_bot_users");
        }
        filter.at("include").array(1, 4);
        filter.at("include").each().forEach(kind -> kind.oneOf(CONVERSATIONS));
    }

    private static void input(JsonCheck input) {
        input.at("placeholder").plain(150);
        input.at("initial_value").string(0, 3000);
        JsonCheck max = input.at("max_length");
        if (max.isThere() && (max.node().asInt() < 1 || max.node().asInt() > 3000)) {
            max.say("must be between 1 and 3000");
        }
        JsonCheck triggers = input.at("dispatch_action_config").at("trigger_actions_on");
        triggers.array(1, 2);
        triggers.each().forEach(trigger -> trigger.oneOf(TRIGGERS));
    }

    private static void confirm(JsonCheck confirm) {
        if (confirm.isThere()) {
            confirm.at("title").plain(100);
            confirm.at("text").anyText(300);
            confirm.at("confirm").plain(30);
            confirm.at("deny").plain(30);
        }
    }
}
