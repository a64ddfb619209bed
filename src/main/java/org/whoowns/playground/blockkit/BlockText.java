package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Extractor of the plain texts in blocks, in reading order.
public final class BlockText {
    private BlockText() {}

    public static String of(JsonNode block) {
        return of(List.of(block));
    }

    public static String of(List<JsonNode> blocks) {
        return blocks.stream().flatMap(BlockText::texts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        Stream<String> own =
                node.path("text").isTextual() ? Stream.of(node.path("text").asText()) : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap(BlockText::texts));
    }
}
