package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What Slack accepts as a whole message or a whole view; anything else is a [SlackError].
public final class BlockKitRules {
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_BLOCKS = 13_200;
    private static final int HEAVIEST_VIEW = 250 * 1024;

    private BlockKitRules() {}

    public static void message(String text, List<JsonNode> blocks) {
        if (text.isBlank() && blocks.isEmpty()) {
            throw new SlackError("no_text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new SlackError("msg_too_long");
        }
        JsonCheck check = JsonCheck.root(SlackJson.array(blocks), "/blocks");
        BlockRules.check(check, FakeSurface.MESSAGE);
        refuse("invalid_blocks", check);
        if (blocks.stream().map(BlockText::of).mapToInt(String::length).sum() > LONGEST_BLOCKS) {
            throw new SlackError("msg_blocks_too_long");
        }
    }

    public static void view(ObjectNode view, boolean modal) {
        JsonCheck check = JsonCheck.root(view, "/view");
        check.at("private_metadata").string(0, 3000);
        check.at("callback_id").string(0, 255);
        check.at("external_id").string(0, 255);
        if (!check.type().equals(modal ? "modal" : "home")) {
            check.at("type").say("unsupported type: " + check.type());
        }
        if (modal) {
            check.needs("title").plain(24);
            check.at("submit").plain(24);
            check.at("close").plain(24);
            submittable(check);
        }
        BlockRules.check(check.needs("blocks"), modal ? FakeSurface.MODAL : FakeSurface.HOME);
        refuse("invalid_arguments", check);
        if (SlackJson.write(view).getBytes(StandardCharsets.UTF_8).length > HEAVIEST_VIEW) {
            throw new SlackError("view_too_large");
        }
    }

    private static void submittable(JsonCheck view) {
        boolean asks = view.at("blocks").each().anyMatch(block -> block.type().equals("input"));
        if (asks && !view.at("submit").isThere()) {
            view.say("missing required field: submit");
        }
    }

    private static void refuse(String error, JsonCheck check) {
        if (!check.findings().isEmpty()) {
            throw new SlackError(error, check.findings());
        }
    }
}
