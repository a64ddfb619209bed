package org.whoowns.slack.request.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The law: what is not needed may have any shape.
class NeededFieldsTest {

    @ParameterizedTest
    @EnumSource
    void dropsUnneededFieldsWhateverTheirShape(RecordedPayload kind) {
        var payload = kind.json();
        var needed = kind.needed(payload).orElseThrow();

        assertThat(RecordedPayload.unneeded(payload, needed)).isNotEmpty();
        for (var path : RecordedPayload.unneeded(payload, needed)) {
            for (var shape : RecordedPayload.SHAPES) {
                var changed = payload.deepCopy();
                RecordedPayload.put(changed, path, shape);
                assertThat(kind.needed(changed)).as("%s: %s", path, shape).contains(needed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsNewFieldsEverywhere(RecordedPayload kind) {
        var payload = kind.json();
        var needed = kind.needed(payload).orElseThrow();
        var changed = payload.deepCopy();
        RecordedPayload.paths(payload)
                .map(path -> changed.at(path))
                .filter(node -> node instanceof ObjectNode)
                .filter(node -> !isMap(node))
                .forEach(node -> ((ObjectNode) node).put("brand_new", true));

        assertThat(kind.needed(changed.put("brand_new", 1))).contains(needed);
    }

    /// The values of a form, whose fields have any names.
    private static boolean isMap(JsonNode node) {
        return node.properties().stream().allMatch(entry -> entry.getValue().isObject());
    }

    @Test
    void takesAnotherShapeOfANeededFieldForMissing() {
        var mention = RecordedPayload.MENTION.json();
        mention.put("authorizations", "x").put("is_ext_shared_channel", "true").put("event_time", 1_700_000_000.5);
        ((ObjectNode) mention.path("event")).put("edited", false).put("thread_ts", 5);

        var needed = NeededFields.ofEvent(mention).orElseThrow();

        assertThat(needed.has("authorizations")).isFalse();
        assertThat(needed.path("is_ext_shared_channel").booleanValue()).isTrue();
        assertThat(needed.path("event_time").intValue()).isEqualTo(1_700_000_000);
        assertThat(needed.path("event").has("edited")).isFalse();
        assertThat(needed.path("event").has("thread_ts")).isFalse();
        assertThat(needed.path("event").path("text").textValue()).startsWith("<@UBOT>");
    }

    @Test
    void keepsThatAMessageWasEdited() {
        assertThat(NeededFields.ofEvent(RecordedPayload.MENTION.json())
                        .orElseThrow()
                        .path("event")
                        .path("edited")
                        .isObject())
                .isTrue();
    }
}
