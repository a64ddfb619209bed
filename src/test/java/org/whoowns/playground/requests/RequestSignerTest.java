package org.whoowns.playground.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSignerTest {
    /// The example in Slack's documentation.
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private final RequestSigner signer = new RequestSigner("8f742231b10e8888abcd99yyyzzz85a5");

    @Test
    void signsSlacksExample() {
        assertThat(signer.signature("1531420618", BODY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void keepsTheSignatureOfATruncatedBody() {
        SignedRequest request = signer.sign(
                new OutgoingRequest(OutgoingRequest.FORM, "*/*", BODY, Map.of()), Instant.ofEpochSecond(1531420618));
        SignedRequest truncated = request.truncated(10);

        assertThat(truncated.body()).hasSize(10);
        assertThat(truncated.headers())
                .isEqualTo(request.headers())
                .containsEntry("X-Slack-Request-Timestamp", "1531420618");
    }
}
