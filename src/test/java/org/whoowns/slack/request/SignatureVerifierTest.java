package org.whoowns.slack.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.SlackConfiguration;

class SignatureVerifierTest {

    /// Example from Slack's documentation.
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final long WHEN = 1_531_420_618;
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
            + ".803a0bc887a14d10d2c447fce8b6703c";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    @Test
    void acceptsTheDocumentedExample() {
        assertThatCode(() -> check(WHEN, SIGNATURE, BODY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void acceptsFiveMinutesOff(long seconds) {
        assertThatCode(() -> check(WHEN + seconds, SIGNATURE, BODY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-315_360_000, -301, 301, 315_360_000})
    void rejectsMoreThanFiveMinutesOff(long seconds) {
        assertThat(rejection(WHEN + seconds, String.valueOf(WHEN), SIGNATURE, BODY))
                .isEqualTo(RequestRejection.STALE);
    }

    @Test
    void rejectsAChangedBody() {
        assertThat(rejection(WHEN, String.valueOf(WHEN), SIGNATURE, BODY + " ")).isEqualTo(RequestRejection.FORGED);
    }

    @Test
    void rejectsAChangedTimestamp() {
        assertThat(rejection(WHEN, String.valueOf(WHEN + 1), SIGNATURE, BODY)).isEqualTo(RequestRejection.FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v0=", "v0", "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "ü"})
    void rejectsMalformedSignatures(String signature) {
        assertThat(rejection(WHEN, String.valueOf(WHEN), signature, BODY)).isEqualTo(RequestRejection.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "now", "-1531420618", "1531420618.5", "99999999999999999999", "0x5b47"})
    void rejectsMalformedTimestamps(String timestamp) {
        assertThat(rejection(WHEN, timestamp, SIGNATURE, BODY)).isEqualTo(RequestRejection.UNSIGNED);
    }

    @Test
    void rejectsMissingHeaders() {
        assertThat(rejection(WHEN, null, SIGNATURE, BODY)).isEqualTo(RequestRejection.UNSIGNED);
        assertThat(rejection(WHEN, String.valueOf(WHEN), null, BODY)).isEqualTo(RequestRejection.UNSIGNED);
    }

    private static void check(long now, String signature, String body) throws RejectedRequestException {
        verifier(now).verify(String.valueOf(WHEN), signature, body.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestRejection rejection(
            long now, @Nullable String timestamp, @Nullable String signature, String body) {
        return catchThrowableOfType(
                        RejectedRequestException.class,
                        () -> verifier(now).verify(timestamp, signature, body.getBytes(StandardCharsets.UTF_8)))
                .rejection();
    }

    private static SignatureVerifier verifier(long now) {
        var configuration =
                SlackConfiguration.ofOneWorkspace(SECRET, "xoxb-test").mode();
        return new SignatureVerifier(configuration, InstantSource.fixed(Instant.ofEpochSecond(now)));
    }
}
