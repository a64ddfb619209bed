package org.whoowns.playground.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What Slack accepts as a whole message or a whole view; anything else is a [Refusal].
public final class KitRules {
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_BLOCKS = 13_200;
    private static final int HEAVIEST_VIEW = 250 * 1024;

    private KitRules() {}

    public static void message(String text, List<JsonNode> blocks) {
        if (text.isBlank() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("msg_too_long");
        }
        Spot spot = Spot.root(Json.array(blocks), "/blocks");
        BlockRules.check(spot, Surface.MESSAGE);
        refuse("invalid_blocks", spot);
        if (blocks.stream().map(Words::of).mapToInt(String::length).sum() > LONGEST_BLOCKS) {
            throw new Refusal("msg_blocks_too_long");
        }
    }

    public static void view(ObjectNode view, boolean modal) {
        Spot spot = Spot.root(view, "/view");
        spot.at("private_metadata").string(0, 3000);
        spot.at("callback_id").string(0, 255);
        spot.at("external_id").string(0, 255);
        if (!spot.type().equals(modal ? "modal" : "home")) {
            spot.at("type").say("unsupported type: " + spot.type());
        }
        if (modal) {
            spot.needs("title").plain(24);
            spot.at("submit").plain(24);
            spot.at("close").plain(24);
            submittable(spot);
        }
        BlockRules.check(spot.needs("blocks"), modal ? Surface.MODAL : Surface.HOME);
        refuse("invalid_arguments", spot);
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > HEAVIEST_VIEW) {
            throw new Refusal("view_too_large");
        }
    }

    private static void submittable(Spot view) {
        boolean asks = view.at("blocks").each().anyMatch(block -> block.type().equals("input"));
        if (asks && !view.at("submit").isThere()) {
            view.say("missing required field: submit");
        }
    }

    private static void refuse(String error, Spot spot) {
        if (!spot.findings().isEmpty()) {
            throw new Refusal(error, spot.findings());
        }
    }
}
