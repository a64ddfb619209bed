package org.whoowns.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One place in the JSON under inspection; it notes what is wrong there in Slack's words.
record JsonCheck(JsonNode node, String pointer, List<String> findings) {
    static JsonCheck root(JsonNode node, String pointer) {
        return new JsonCheck(node, pointer, new ArrayList<>());
    }

    JsonCheck at(String field) {
        return new JsonCheck(node.path(field), pointer + "/" + field, findings);
    }

    Stream<JsonCheck> each() {
        return IntStream.range(0, node.size()).mapToObj(i -> new JsonCheck(node.get(i), pointer + "/" + i, findings));
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    String type() {
        return node.path("type").asText();
    }

    void say(String sentence) {
        findings.add("[ERROR] " + sentence + " [json-pointer:" + pointer + "]");
    }

    /// That field, with a complaint when it is missing.
    JsonCheck needs(String field) {
        JsonCheck check = at(field);
        if (!check.isThere()) {
            say("missing required field: " + field);
        }
        return check;
    }

    /// A string within these bounds, if there is one.
    void string(int min, int max) {
        if (!isThere()) {
            return;
        }
        if (!node.isTextual()) {
            say("must provide a string");
            return;
        }
        int length = node.asText().codePointCount(0, node.asText().length());
        if (length < min) {
            say("must be more than " + (min - 1) + " characters");
        }
        if (length > max) {
            say("must be less than " + (max + 1) + " characters");
        }
    }

    /// An array within these bounds, if there is one.
    void array(int min, int max) {
        if (!isThere()) {
            return;
        }
        if (!node.isArray()) {
            say("must provide an array");
        } else if (node.size() < min) {
            say("no fewer than " + min + " items allowed");
        } else if (node.size() > max) {
            say("no more than " + max + " items allowed");
        }
    }

    void oneOf(Set<String> allowed) {
        if (isThere() && !allowed.contains(node.asText())) {
            say("must be one of: " + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    /// No two of these may carry the same value in that field.
    static void distinct(Stream<JsonCheck> spots, String field) {
        Set<String> seen = new HashSet<>();
        spots.map(check -> check.at(field))
                .filter(check -> check.isThere() && !check.node().asText().isEmpty())
                .filter(check -> !seen.add(check.node().asText()))
                .forEach(check ->
                        check.say("duplicate " + field + ": " + check.node().asText()));
    }

    /// A text object, if there is one.
    void text(Set<String> kinds, int min, int max) {
        if (!isThere()) {
            return;
        }
        if (!node.isObject()) {
            say("must provide an object");
        } else if (!kinds.contains(type())) {
            at("type").say(type().isEmpty() ? "missing required field: type" : "unsupported type: " + type());
        } else {
            needs("text").string(min, max);
        }
    }

    void plain(int max) {
        text(PLAIN, 1, max);
    }

    void anyText(int max) {
        text(BOTH, 1, max);
    }

    private static final Set<String> PLAIN = Set.of("plain_text");
    private static final Set<String> BOTH = Set.of("plain_text", "mrkdwn");
}
