package org.whoowns.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            warning,           WARNING
            refresh_requested, REFRESH_REQUESTED
            link_disabled,     LINK_DISABLED
            too_old,           OTHER
            """)
    void hearsWhyALineEnds(String reason, Said.Why why) {
        assertThat(Said.read("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}"))
                .isEqualTo(new Said.Goodbye(why));
    }

    @Test
    void knowsAnEnvelope() {
        var text = "{\"type\":\"events_api\",\"envelope_id\":\"1\",\"payload\":{}}";

        assertThat(Said.read(text)).isEqualTo(new Said.Envelope(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ping from applink-1",
                "null",
                "[]",
                "{",
                "{}",
                "{\"type\":1}",
                "{\"type\":null}",
                "{\"type\":{}}",
                "{\"type\":\"events_api\"}",
                "{\"type\":\"who_knows\",\"envelope_id\":\"1\"}"
            })
    void takesTheRestForNoise(String text) {
        assertThat(Said.read(text)).isEqualTo(new Said.Noise());
    }
}
