package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Reference;

/// Versioned JSON codec for button values and for the `private_metadata` of views.
///
/// Messages outlive the app version that sent them, so each format has a version. Payloads of other versions and
/// foreign payloads are read as empty.
///
/// @param version of the format; raise it with every incompatible change
/// @param limit the most characters that Slack accepts
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
            .addMixIn(Reference.class, ReferenceTypes.class)
            .build();

    /// The JSON type names of references.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reference.ToEntry.class, name = "entry"),
        @JsonSubTypes.Type(value = Reference.ToDetails.class, name = "details"),
        @JsonSubTypes.Type(value = Reference.ToChoice.class, name = "choice"),
        @JsonSubTypes.Type(value = Reference.ToVerdict.class, name = "verdict"),
        @JsonSubTypes.Type(value = Reference.ToTeam.class, name = "team"),
        @JsonSubTypes.Type(value = Reference.ToPerson.class, name = "person"),
        @JsonSubTypes.Type(value = Reference.ToRole.class, name = "role"),
        @JsonSubTypes.Type(value = Reference.ToFramework.class, name = "framework"),
        @JsonSubTypes.Type(value = Reference.ToFrameworks.class, name = "frameworks"),
        @JsonSubTypes.Type(value = Reference.ToContents.class, name = "contents"),
        @JsonSubTypes.Type(value = Reference.ToContract.class, name = "contract"),
        @JsonSubTypes.Type(value = Reference.ToRoleContract.class, name = "role-contract"),
        @JsonSubTypes.Type(value = Reference.ToCheck.class, name = "check")
    })
    private interface ReferenceTypes {}

    /// Throws an IllegalArgumentException if the JSON is too long; see [#fits].
    public String write(T payload) {
        var written = json(payload);
        if (written.length() > limit) {
            throw new IllegalArgumentException("Slack carries " + limit + " characters, not " + written.length());
        }
        return written;
    }

    /// Whether the JSON is within the limit.
    public boolean fits(T payload) {
        return json(payload).length() <= limit;
    }

    private String json(T payload) {
        ObjectNode json = JSON.valueToTree(payload);
        return json.put(VERSION, version).toString();
    }

    /// The payload; empty if it has another version or is not ours.
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
