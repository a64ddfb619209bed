package org.whoowns.playground.requests;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A parsed `application/x-www-form-urlencoded` body; malformed percent escapes are kept as they are.
public record FormBody(Map<String, List<String>> fields) {
    public static FormBody parse(String body) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(decode(parts[1]));
            }
        }
        return new FormBody(Map.copyOf(fields));
    }

    /// The last value, or an empty string.
    public String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getLast();
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ignored) {
            return text;
        }
    }
}
