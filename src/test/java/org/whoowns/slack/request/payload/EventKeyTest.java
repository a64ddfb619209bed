package org.whoowns.slack.request.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventKeyTest {

    @Test
    void isTheSameForAllEventsOfAMessage() {
        var key = EventKey.ofMessage("T1", "C1", "1.5");

        assertThat(key("Ev1", """
                {"type":"app_mention","channel":"C1","ts":"1.5"}""")).isEqualTo(key);
        assertThat(key("Ev2", """
                {"type":"app_mention","channel":"C1","ts":"1.5","edited":{"ts":"1.6"}}""")).isEqualTo(key);
        assertThat(key("Ev3", """
                {"type":"message","channel_type":"im","channel":"C1","ts":"1.5","subtype":"thread_broadcast"}""")).isEqualTo(key);
        assertThat(key("Ev4", """
                {"type":"message","channel_type":"im","channel":"C1","ts":"1.7","subtype":"message_changed",
                 "message":{"ts":"1.5"}}""")).isEqualTo(key);
    }

    @Test
    void isTheIdOfOtherEvents() {
        assertThat(key("Ev1", """
                {"type":"app_home_opened","channel":"D1","event_ts":"1.5"}""")).isEqualTo("Ev1");
        assertThat(key("Ev2", """
                {"type":"message","channel_type":"channel","channel":"C1","ts":"1.5"}"""))
                .as("a message that is not for the app may come before its mention")
                .isEqualTo("Ev2");
        assertThat(key("Ev3", """
                {"type":"message","channel_type":"im","channel":"D1","ts":"1.5","subtype":"message_deleted"}""")).isEqualTo("Ev3");
        assertThat(key("Ev4", "{\"type\":\"app_mention\",\"channel\":\"C1\"}")).isEqualTo("Ev4");
    }

    private static String key(String id, String event) {
        return EventKey.of(PayloadParser.object("""
                {"type":"event_callback","team_id":"T1","event_id":"%s","event":%s}""".formatted(id, event)).orElseThrow());
    }
}
