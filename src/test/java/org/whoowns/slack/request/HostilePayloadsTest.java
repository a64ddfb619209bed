package org.whoowns.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.request.payload.NeededFields;
import org.whoowns.slack.request.payload.RecordedPayload;

/// Signed requests with payloads that nobody expects.
@Tag("app")
class HostilePayloadsTest {

    private static final int REQUESTS = 1_000;
    private static final long SEED = 11;
    private static final List<RecordedPayload> KINDS = List.of(RecordedPayload.values());

    private final FakeSlack slack = SlackAppFixture.slack();
    private final Random random = new Random(SEED);

    static Stream<JsonNode> shapes() {
        return RecordedPayload.SHAPES.stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void answersAMentionWhateverTheShapeOfUnneededFields(JsonNode shape) {
        var message = slack.as("maya").in("checkout").says("who orders the backlog?");
        var event = new EventPayloads(slack.workspace()).mention(message);
        var changed = RecordedPayload.withoutUnneeded(
                event, NeededFields.ofEvent(event).orElseThrow(), shape);

        assertThat(status(OutgoingRequest.json(changed))).isEqualTo(200);
        assertThat(slack.awaitReply(message).text()).contains("Product Owner");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CLICK_IN_MESSAGE", "SUBMISSION"})
    void respondsTheSameWhateverTheShapeOfUnneededFields(RecordedPayload kind) {
        var payload = ofThisWorkspace(kind);
        var needed = NeededFields.ofInteraction(payload).orElseThrow();
        var expected = answered(OutgoingRequest.interaction(payload));

        assertThat(expected.status()).isEqualTo(200);
        assertThat(RecordedPayload.SHAPES).allSatisfy(shape -> {
            var response =
                    answered(OutgoingRequest.interaction(RecordedPayload.withoutUnneeded(payload, needed, shape)));
            assertThat(response.status()).isEqualTo(expected.status());
            assertThat(response.body()).isEqualTo(expected.body());
        });
    }

    @Test
    void neverFailsOnMutatedPayloads() {
        for (var request = 0; request < REQUESTS; request++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var payload = ofThisWorkspace(kind);
            var changes = 1 + random.nextInt(4);
            for (var change = 0; change < changes; change++) {
                mutate(payload);
            }
            payload.put("event_id", "Ev-mutated-" + request);
            var outgoing = request(kind, payload);
            var body = outgoing.body().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            var signed = slack.signer().sign(outgoing, body, Instant.now());
            var response = (AppResponse.Answered) slack.send(signed);
            assertThat(response.status())
                    .as("%s of seed %s: %s", request, SEED, payload)
                    .isLessThan(500);
        }
    }

    private void mutate(ObjectNode payload) {
        var paths = RecordedPayload.paths(payload).toList();
        var path = paths.get(random.nextInt(paths.size()));
        var shapes = random.nextInt(4) == 0 ? hostile() : RecordedPayload.SHAPES;
        RecordedPayload.put(
                payload, path, shapes.get(random.nextInt(shapes.size())).deepCopy());
    }

    private static List<JsonNode> hostile() {
        return Stream.of(
                        "\"" + "x".repeat(20_000) + "\"",
                        "\"<@U1> <!channel> \\u0000\\ud800 \\u202e\"",
                        "1e400",
                        "-9223372036854775809",
                        "[".repeat(150) + "]".repeat(150),
                        "{\"a\":".repeat(150) + "1" + "}".repeat(150))
                .map(json ->
                        SlackJson.read("{\"v\":" + json + "}").orElseThrow().path("v"))
                .toList();
    }

    private OutgoingRequest request(RecordedPayload kind, ObjectNode payload) {
        return switch (kind) {
            case MENTION, HOME_OPENED, TOKENS_REVOKED -> OutgoingRequest.json(payload);
            case CLICK_IN_MESSAGE, SUGGESTION, SUBMISSION -> OutgoingRequest.interaction(payload);
            case COMMAND -> {
                var form = new LinkedHashMap<String, String>();
                payload.properties()
                        .forEach(field ->
                                form.put(field.getKey(), field.getValue().asText()));
                yield OutgoingRequest.form(form);
            }
        };
    }

    /// The recorded payload as the fake Slack's workspace would send it.
    private ObjectNode ofThisWorkspace(RecordedPayload kind) {
        var workspace = slack.workspace().organisation().id();
        var json = SlackJson.write(kind.json()).replace("\"T1\"", "\"" + workspace + "\"");
        // revoking this one would end the test
        return SlackJson.readObject(kind == RecordedPayload.TOKENS_REVOKED ? json.replace(workspace, "T0GONE") : json);
    }

    private int status(OutgoingRequest request) {
        return answered(request).status();
    }

    private AppResponse.Answered answered(OutgoingRequest request) {
        return (AppResponse.Answered) slack.send(slack.signed(request));
    }
}
