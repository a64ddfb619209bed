package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts in a piece of Block Kit, in reading order.
public final class BlockText {
    private BlockText() {}

    public static String of(JsonNode json) {
        return texts(json).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        Stream<String> own =
                node.path("text").isTextual() ? Stream.of(node.path("text").asText()) : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap(BlockText::texts));
    }
}
