package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versioned JSON codec for what Slack carries for us: the value of a button, the `private_metadata` of a view.
///
/// Messages outlive the app that sent them, so each format has a version. A payload of another version, or one that is
/// not ours, reads as empty. Version 1 was written by hand and is no longer read.
///
/// @param version of the format; raise it with every change that an older payload does not survive
/// @param limit the most characters that Slack carries
public record PayloadCodec<T>(Class<T> type, int version, int limit) {

    /// The most characters of a button's value.
    public static final int BUTTON_VALUE = 2_000;
    /// The most characters of a view's `private_metadata`.
    public static final int VIEW_METADATA = 3_000;

    private static final String VERSION = "v";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Throws an IllegalArgumentException for what is too long; see [#fits].
    public String write(T payload) {
        var written = json(payload);
        if (written.length() > limit) {
            throw new IllegalArgumentException("Slack carries " + limit + " characters, not " + written.length());
        }
        return written;
    }

    /// Whether Slack carries it.
    public boolean fits(T payload) {
        return json(payload).length() <= limit;
    }

    private String json(T payload) {
        ObjectNode json = JSON.valueToTree(payload);
        return json.put(VERSION, version).toString();
    }

    /// Reads it back; empty for other versions and for what is not ours.
    public Optional<T> read(@Nullable String written) {
        if (written == null || written.length() > limit) {
            return Optional.empty();
        }
        try {
            return JSON.readTree(written) instanceof ObjectNode json
                            && json.path(VERSION).asInt() == version
                            && json.remove(VERSION).isInt()
                    ? Optional.of(JSON.treeToValue(json, type))
                    : Optional.empty();
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }
}
