package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Validator of one JSON node; collects errors in Slack's format, with JSON pointers.
///
/// @param errors shared by all nodes of the document
record JsonCheck(JsonNode node, String pointer, List<String> errors) {
    private static final Set<String> PLAIN = Set.of("plain_text");
    private static final Set<String> ANY_TEXT = Set.of("plain_text", "mrkdwn");

    static JsonCheck root(JsonNode node, String pointer) {
        return new JsonCheck(node, pointer, new ArrayList<>());
    }

    JsonCheck at(String field) {
        return new JsonCheck(node.path(field), pointer + "/" + field, errors);
    }

    Stream<JsonCheck> items() {
        return IntStream.range(0, node.size()).mapToObj(i -> new JsonCheck(node.get(i), pointer + "/" + i, errors));
    }

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    String type() {
        return node.path("type").asText();
    }

    void report(String sentence) {
        errors.add("[ERROR] " + sentence + " [json-pointer:" + pointer + "]");
    }

    /// The field; reports an error if it is missing.
    JsonCheck require(String field) {
        JsonCheck check = at(field);
        if (!check.isPresent()) {
            report("missing required field: " + field);
        }
        return check;
    }

    /// Checks type and length (in code points) of a string, if present.
    void string(int min, int max) {
        if (!isPresent()) {
            return;
        }
        if (!node.isTextual()) {
            report("must provide a string");
            return;
        }
        int length = node.asText().codePointCount(0, node.asText().length());
        if (length < min) {
            report("must be more than " + (min - 1) + " characters");
        }
        if (length > max) {
            report("must be less than " + (max + 1) + " characters");
        }
    }

    /// Checks type and size of an array, if present.
    void array(int min, int max) {
        if (!isPresent()) {
            return;
        }
        if (!node.isArray()) {
            report("must provide an array");
        } else if (node.size() < min) {
            report("no fewer than " + min + " items allowed");
        } else if (node.size() > max) {
            report("no more than " + max + " items allowed");
        }
    }

    void oneOf(Set<String> allowed) {
        if (isPresent() && !allowed.contains(node.asText())) {
            report("must be one of: "
                    + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    /// Reports duplicate values of the field.
    static void distinct(Stream<JsonCheck> nodes, String field) {
        Set<String> seen = new HashSet<>();
        nodes.map(check -> check.at(field))
                .filter(check -> check.isPresent() && !check.node().asText().isEmpty())
                .filter(check -> !seen.add(check.node().asText()))
                .forEach(check ->
                        check.report("duplicate " + field + ": " + check.node().asText()));
    }

    private void text(Set<String> types, int max) {
        if (!isPresent()) {
            return;
        }
        if (!node.isObject()) {
            report("must provide an object");
        } else if (!types.contains(type())) {
            at("type").report(type().isEmpty() ? "missing required field: type" : "unsupported type: " + type());
        } else {
            require("text").string(1, max);
        }
    }

    void plainText(int max) {
        text(PLAIN, max);
    }

    void anyText(int max) {
        text(ANY_TEXT, max);
    }
}
