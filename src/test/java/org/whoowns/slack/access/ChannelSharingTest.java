package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

class ChannelSharingTest {

    private final SlackWebApi api = mock(SlackWebApi.class);
    private final ChannelSharing channels = new ChannelSharing(api, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        channels.stop();
    }

    @Test
    void fetchesEachChannelOnce() {
        when(api.call(any(), any(), any())).thenReturn(info(false), info(true));

        assertThat(channels.audience("T1", "C1")).isEqualTo(ChannelAudience.OWN);
        assertThat(channels.audience("T1", "C1")).isEqualTo(ChannelAudience.OWN);
        assertThat(channels.audience("T1", "C2")).isEqualTo(ChannelAudience.SHARED);
        verify(api, times(2)).call(any(), any(), any());
    }

    @Test
    void prefersEvents() {
        channels.recordSharing("T1", "C1", false);
        channels.recordSharing("T1", "C2", true);

        assertThat(channels.audience("T1", "C1")).isEqualTo(ChannelAudience.OWN);
        assertThat(channels.audience("T1", "C2")).isEqualTo(ChannelAudience.SHARED);
        assertThat(channels.audience("T1", "D1")).isEqualTo(ChannelAudience.OWN);
        verifyNoMoreInteractions(api);

        channels.recordSharing("T1", "C1", true);
        channels.recordSharing("T1", "C2", false);
        assertThat(channels.audience("T1", "C1")).isEqualTo(ChannelAudience.SHARED);
        assertThat(channels.audience("T1", "C2"))
                .as("a channel that was shared a moment ago")
                .isEqualTo(ChannelAudience.SHARED);
    }

    @Test
    void stopsAskingWithoutTheScope() {
        when(api.call(any(), any(), any())).thenThrow(new SlackCallException("conversations.info", "missing_scope"));

        assertThat(channels.audience("T1", "C1")).isEqualTo(ChannelAudience.UNKNOWN);
        assertThat(channels.audience("T1", "C2")).isEqualTo(ChannelAudience.UNKNOWN);
        verify(api, times(1)).call(any(), any(), any());
    }

    @Test
    void doesNotWaitForASilentSlack() {
        var over = new CountDownLatch(1);
        when(api.call(any(), any(), any())).thenAnswer(_ -> {
            over.await();
            return info(false);
        });
        var hurried = new ChannelSharing(api, Duration.ofMillis(1));

        assertThat(hurried.audience("T1", "C1")).isEqualTo(ChannelAudience.UNKNOWN);

        over.countDown();
        hurried.stop();
    }

    private static ConversationsInfoResponse info(boolean shared) {
        var channel = new Conversation();
        channel.setExtShared(shared);
        var info = new ConversationsInfoResponse();
        info.setChannel(channel);
        return info;
    }
}
