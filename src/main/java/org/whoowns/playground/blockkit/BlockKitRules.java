package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Validator of messages and views; throws [SlackError] for what Slack rejects.
public final class BlockKitRules {
    private static final int MAX_TEXT = 40_000;
    private static final int MAX_BLOCK_TEXT = 13_200;
    private static final int MAX_VIEW_BYTES = 250 * 1024;

    private BlockKitRules() {}

    public static void checkMessage(String text, List<JsonNode> blocks) {
        if (text.isBlank() && blocks.isEmpty()) {
            throw new SlackError("no_text");
        }
        if (text.length() > MAX_TEXT) {
            throw new SlackError("msg_too_long");
        }
        JsonCheck check = JsonCheck.root(SlackJson.array(blocks), "/blocks");
        BlockRules.check(check, FakeSurface.MESSAGE);
        throwIfInvalid("invalid_blocks", check);
        if (blocks.stream().map(BlockText::of).mapToInt(String::length).sum() > MAX_BLOCK_TEXT) {
            throw new SlackError("msg_blocks_too_long");
        }
    }

    public static void checkView(ObjectNode view, boolean modal) {
        JsonCheck check = JsonCheck.root(view, "/view");
        check.at("private_metadata").string(0, 3000);
        check.at("callback_id").string(0, 255);
        check.at("external_id").string(0, 255);
        if (!check.type().equals(modal ? "modal" : "home")) {
            check.at("type").report("unsupported type: " + check.type());
        }
        if (modal) {
            check.require("title").plainText(24);
            check.at("submit").plainText(24);
            check.at("close").plainText(24);
            if (check.at("blocks").items().anyMatch(block -> block.type().equals("input"))
                    && !check.at("submit").isPresent()) {
                check.report("missing required field: submit");
            }
        }
        BlockRules.check(check.require("blocks"), modal ? FakeSurface.MODAL : FakeSurface.HOME);
        throwIfInvalid("invalid_arguments", check);
        if (SlackJson.write(view).getBytes(StandardCharsets.UTF_8).length > MAX_VIEW_BYTES) {
            throw new SlackError("view_too_large");
        }
    }

    /// Checks the answer to a request for the options of a menu.
    public static void checkSuggestions(ObjectNode answer) {
        JsonCheck check = JsonCheck.root(answer, "");
        ElementRules.checkSuggestions(check);
        throwIfInvalid("invalid_options", check);
    }

    private static void throwIfInvalid(String error, JsonCheck check) {
        if (!check.errors().isEmpty()) {
            throw new SlackError(error, check.errors());
        }
    }
}
