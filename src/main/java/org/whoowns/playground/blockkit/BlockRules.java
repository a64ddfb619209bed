package org.whoowns.playground.blockkit;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Validator of the blocks on a surface.
final class BlockRules {
    private static final Pattern ON_ALL_SURFACES =
            Pattern.compile("section|header|divider|context|actions|image|input|rich_text|video");
    private static final Pattern IN_MESSAGES = Pattern.compile(
            "markdown|table|context_actions|file|card|carousel|data_table|data_visualization|task_card|plan");
    private static final int MAX_MARKDOWN = 12_000;

    private BlockRules() {}

    static void check(JsonCheck blocks, FakeSurface surface) {
        blocks.array(0, surface == FakeSurface.MESSAGE ? 50 : 100);
        blocks.items().forEach(block -> block(block, surface));
        JsonCheck.distinct(blocks.items(), "block_id");
        ofType(blocks, "table").skip(1).forEach(block -> block.report("only one table block allowed"));
        int markdown = ofType(blocks, "markdown")
                .mapToInt(block -> block.at("text").node().asText().length())
                .sum();
        if (markdown > MAX_MARKDOWN) {
            blocks.report("markdown blocks must be less than " + (MAX_MARKDOWN + 1) + " characters together");
        }
    }

    private static void block(JsonCheck block, FakeSurface surface) {
        block.at("block_id").string(1, 255);
        if (!isAllowed(block.type(), surface)) {
            block.at("type").report("unsupported type: " + block.type());
            return;
        }
        switch (block.type()) {
            case "section" -> section(block);
            case "header" -> block.require("text").plainText(150);
            case "context" -> context(block);
            case "actions" -> actions(block);
            case "context_actions" -> contextActions(block);
            case "image" -> image(block);
            case "input" -> input(block);
            case "markdown" -> block.require("text").string(1, MAX_MARKDOWN);
            case "rich_text" -> block.require("elements").array(1, 1000);
            case "table" -> table(block);
            case "data_visualization" -> chart(block);
            default -> {}
        }
    }

    private static boolean isAllowed(String type, FakeSurface surface) {
        return switch (type) {
            case "container" -> surface != FakeSurface.MODAL;
            case "alert" -> surface == FakeSurface.MODAL;
            default ->
                ON_ALL_SURFACES.matcher(type).matches()
                        || (surface == FakeSurface.MESSAGE
                                && IN_MESSAGES.matcher(type).matches());
        };
    }

    private static void section(JsonCheck block) {
        if (!block.at("text").isPresent() && !block.at("fields").isPresent()) {
            block.report("missing required field: text");
        }
        block.at("text").anyText(3000);
        block.at("fields").array(1, 10);
        block.at("fields").items().forEach(field -> field.anyText(2000));
        JsonCheck accessory = block.at("accessory");
        if (accessory.type().equals("image")) {
            image(accessory);
        } else {
            ElementRules.check(accessory, ElementRules.IN_ACTIONS);
        }
    }

    private static void context(JsonCheck block) {
        JsonCheck elements = block.require("elements");
        elements.array(1, 10);
        elements.items().forEach(element -> {
            if (element.type().equals("image")) {
                image(element);
            } else {
                element.anyText(3000);
            }
        });
    }

    private static void actions(JsonCheck block) {
        JsonCheck elements = block.require("elements");
        elements.array(1, 25);
        elements.items().forEach(element -> ElementRules.check(element, ElementRules.IN_ACTIONS));
        JsonCheck.distinct(elements.items(), "action_id");
    }

    private static void contextActions(JsonCheck block) {
        JsonCheck elements = block.require("elements");
        elements.array(1, 5);
        elements.items().forEach(element -> ElementRules.check(element, ElementRules.IN_CONTEXT_ACTIONS));
        JsonCheck.distinct(elements.items(), "action_id");
    }

    private static void image(JsonCheck image) {
        if (!image.at("slack_file").isPresent()) {
            image.require("image_url").string(1, 3000);
        }
        image.require("alt_text").string(1, 2000);
        image.at("title").plainText(2000);
    }

    private static void input(JsonCheck block) {
        block.require("label").plainText(2000);
        block.at("hint").plainText(2000);
        ElementRules.check(block.require("element"), ElementRules.IN_INPUT);
    }

    private static void table(JsonCheck block) {
        JsonCheck rows = block.require("rows");
        rows.array(1, 100);
        rows.items().forEach(row -> row.array(1, 20));
        rows.items().flatMap(JsonCheck::items).forEach(BlockRules::cell);
        block.at("column_settings").array(0, 20);
    }

    /// Of charts, the app sends bars alone.
    private static void chart(JsonCheck block) {
        block.require("title").string(1, 50);
        JsonCheck chart = block.require("chart");
        chart.require("series").array(1, 6);
        chart.at("series").items().forEach(series -> {
            series.require("name").string(1, 20);
            series.require("data").array(1, 20);
            series.at("data").items().forEach(bar -> bar.require("label").string(1, 20));
        });
        chart.require("axis_config").require("categories").array(1, 20);
    }

    /// Slack rejects empty cells.
    private static void cell(JsonCheck cell) {
        switch (cell.type()) {
            case "raw_text" -> cell.require("text").string(1, MAX_MARKDOWN);
            case "rich_text" -> {
                cell.require("elements").array(1, 1000);
                cell.at("elements")
                        .items()
                        .flatMap(section -> section.require("elements").items())
                        .forEach(part -> part.at("text").string(1, MAX_MARKDOWN));
            }
            default -> cell.at("type").report("unsupported type: " + cell.type());
        }
    }

    private static Stream<JsonCheck> ofType(JsonCheck blocks, String type) {
        return blocks.items().filter(block -> block.type().equals(type));
    }
}
