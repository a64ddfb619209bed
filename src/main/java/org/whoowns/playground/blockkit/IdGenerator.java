package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Generator of random ids in Slack's formats.
public final class IdGenerator {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private final RandomGenerator random;

    public IdGenerator(RandomGenerator random) {
        this.random = random;
    }

    public String next(String prefix) {
        return prefix + letters(10);
    }

    public String letters(int length) {
        var id = new StringBuilder(length);
        random.ints(length, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        return id.toString();
    }

    public String hash() {
        return letters(10) + "." + letters(8);
    }

    /// Adds the block and action ids that the app left out.
    public List<JsonNode> addMissing(List<JsonNode> blocks) {
        return blocks.stream().map(this::addMissing).toList();
    }

    private JsonNode addMissing(JsonNode block) {
        ObjectNode copy = block.deepCopy();
        addMissing(copy, "block_id");
        Stream.concat(copy.path("elements").valueStream(), Stream.of(copy.path("accessory"), copy.path("element")))
                .filter(part -> isInteractive(part.path("type").asText()))
                .forEach(part -> addMissing((ObjectNode) part, "action_id"));
        return copy;
    }

    private void addMissing(ObjectNode node, String field) {
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
