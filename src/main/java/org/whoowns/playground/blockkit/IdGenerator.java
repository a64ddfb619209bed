package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes the ids that Slack makes.
public final class IdGenerator {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 10;

    private final RandomGenerator random;

    public IdGenerator(RandomGenerator random) {
        this.random = random;
    }

    public String next(String prefix) {
        return prefix + letters(LENGTH);
    }

    public String letters(int length) {
        var id = new StringBuilder(length);
        random.ints(length, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    public String hash() {
        return letters(10) + "." + letters(8);
    }

    /// Blocks and interactive parts that came without an id get one, as in Slack.
    public List<JsonNode> complete(List<JsonNode> blocks) {
        return blocks.stream().map(this::complete).toList();
    }

    private JsonNode complete(JsonNode block) {
        ObjectNode copy = block.deepCopy();
        name(copy, "block_id");
        Stream.concat(copy.path("elements").valueStream(), Stream.of(copy.path("accessory"), copy.path("element")))
                .filter(part -> isInteractive(part.path("type").asText()))
                .forEach(part -> name((ObjectNode) part, "action_id"));
        return copy;
    }

    private void name(ObjectNode node, String field) {
        if (node.path(field).asText().isEmpty()) {
            node.put(field, letters(5));
        }
    }

    private static boolean isInteractive(String type) {
        return switch (type) {
            case "", "image", "plain_text", "mrkdwn" -> false;
            default -> !type.startsWith("rich_text_");
        };
    }
}
