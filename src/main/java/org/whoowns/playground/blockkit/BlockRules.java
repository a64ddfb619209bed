package org.whoowns.playground.blockkit;

import java.util.stream.Stream;

/// What Slack accepts as blocks on a surface.
final class BlockRules {

    private static final int MARKDOWN = 12_000;

    private BlockRules() {}

    static void check(JsonCheck blocks, FakeSurface surface) {
        blocks.array(0, surface.blocks());
        blocks.each().forEach(block -> block(block, surface));
        JsonCheck.distinct(blocks.each(), "block_id");
        once(blocks, "table");
        int markdown = ofType(blocks, "markdown")
                .mapToInt(block -> block.at("text").node().asText().length())
                .sum();
        if (markdown > MARKDOWN) {
            blocks.say("markdown blocks must be less than " + (MARKDOWN + 1) + " characters together");
        }
    }

    private static void block(JsonCheck block, FakeSurface surface) {
        block.at("block_id").string(1, 255);
        if (!isAllowed(block.type(), surface)) {
            block.at("type").say("unsupported type: " + block.type());
            return;
        }
        switch (block.type()) {
            case "section" -> section(block);
            case "header" -> block.needs("text").plain(150);
            case "context" -> context(block);
            case "actions" -> actions(block, 25);
            case "context_actions" -> block.needs("elements").array(1, 5);
            case "image" -> image(block);
            case "input" -> input(block);
            case "markdown" -> block.needs("text").string(1, MARKDOWN);
            case "rich_text" -> block.needs("elements").array(1, 1000);
            case "table" -> table(block);
            default -> {}
        }
    }

    private static boolean isAllowed(String type, FakeSurface surface) {
        return switch (type) {
            case "section", "header", "divider", "context", "actions", "image", "input", "rich_text", "video" -> true;
            case "markdown",
                    "table",
                    "context_actions",
                    "file",
                    "card",
                    "carousel",
                    "data_table",
                    "task_card",
                    "plan" -> surface == FakeSurface.MESSAGE;
            case "container" -> surface != FakeSurface.MODAL;
            case "alert" -> surface == FakeSurface.MODAL;
            default -> false;
        };
    }

    private static void section(JsonCheck block) {
        if (!block.at("text").isThere() && !block.at("fields").isThere()) {
            block.say("missing required field: text");
        }
        block.at("text").anyText(3000);
        block.at("fields").array(1, 10);
        block.at("fields").each().forEach(field -> field.anyText(2000));
        JsonCheck accessory = block.at("accessory");
        if (accessory.type().equals("image")) {
            image(accessory);
        } else {
            ElementRules.check(accessory, ElementRules.IN_ACTIONS);
        }
    }

    private static void context(JsonCheck block) {
        JsonCheck elements = block.needs("elements");
        elements.array(1, 10);
        elements.each().forEach(element -> {
            if (element.type().equals("image")) {
                image(element);
            } else {
                element.anyText(3000);
            }
        });
    }

    private static void actions(JsonCheck block, int most) {
        JsonCheck elements = block.needs("elements");
        elements.array(1, most);
        elements.each().forEach(element -> ElementRules.check(element, ElementRules.IN_ACTIONS));
        JsonCheck.distinct(elements.each(), "action_id");
    }

    private static void image(JsonCheck image) {
        if (!image.at("slack_file").isThere()) {
            image.needs("image_url").string(1, 3000);
        }
        image.needs("alt_text").string(1, 2000);
        image.at("title").plain(2000);
    }

    private static void input(JsonCheck block) {
        block.needs("label").plain(2000);
        block.at("hint").plain(2000);
        ElementRules.check(block.needs("element"), ElementRules.IN_INPUT);
    }

    private static void table(JsonCheck block) {
        JsonCheck rows = block.needs("rows");
        rows.array(1, 100);
        rows.each().forEach(row -> row.array(1, 20));
        rows.each().flatMap(JsonCheck::each).forEach(BlockRules::cell);
        block.at("column_settings").array(0, 20);
    }

    /// Slack refuses a cell with nothing in it.
    private static void cell(JsonCheck cell) {
        switch (cell.type()) {
            case "raw_text" -> cell.needs("text").string(1, MARKDOWN);
            case "rich_text" -> {
                cell.needs("elements").array(1, 1000);
                cell.at("elements")
                        .each()
                        .flatMap(section -> section.needs("elements").each())
                        .forEach(part -> part.at("text").string(1, MARKDOWN));
            }
            default -> cell.at("type").say("unsupported type: " + cell.type());
        }
    }

    private static void once(JsonCheck blocks, String type) {
        ofType(blocks, type).skip(1).forEach(block -> block.say("only one " + type + " block allowed"));
    }

    private static Stream<JsonCheck> ofType(JsonCheck blocks, String type) {
        return blocks.each().filter(block -> block.type().equals(type));
    }
}
