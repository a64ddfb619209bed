package org.whoowns.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketModeMessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "too_old"})
    void readsTheReasonOfADisconnect(String reason) {
        assertThat(SocketModeMessage.read("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}"))
                .isEqualTo(new SocketModeMessage.Disconnect(reason));
    }

    @Test
    void readsAnEnvelope() {
        var text = "{\"type\":\"events_api\",\"envelope_id\":\"1\",\"payload\":{}}";

        assertThat(SocketModeMessage.read(text)).isEqualTo(new SocketModeMessage.Envelope(text));
    }

    @Test
    void keepsTheIdOfAnEnvelopeThatIsTooDeep() {
        var deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertThat(SocketModeMessage.read("{\"envelope_id\":\"1\",\"type\":\"interactive\",\"payload\":" + deep + "}"))
                .isEqualTo(new SocketModeMessage.Envelope("{\"type\":\"unreadable\",\"envelope_id\":\"1\"}"));
        assertThat(SocketModeMessage.read("{\"payload\":" + deep + ",\"envelope_id\":\"1\"}"))
                .isEqualTo(new SocketModeMessage.Unknown());
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
    void readsAnythingElseAsUnknown(String text) {
        assertThat(SocketModeMessage.read(text)).isEqualTo(new SocketModeMessage.Unknown());
    }
}
