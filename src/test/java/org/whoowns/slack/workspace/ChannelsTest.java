package org.whoowns.slack.workspace;

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
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;
import org.whoowns.slack.workspace.Channels.Standing;

class ChannelsTest {

    private final WebApi api = mock(WebApi.class);
    private final Channels channels = new Channels(api, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        channels.stop();
    }

    @Test
    void asksSlackOnceForEachChannel() {
        when(api.call(any(), any(), any())).thenReturn(info(false), info(true));

        assertThat(channels.standing("T1", "C1")).isEqualTo(Standing.OWN);
        assertThat(channels.standing("T1", "C1")).isEqualTo(Standing.OWN);
        assertThat(channels.standing("T1", "C2")).isEqualTo(Standing.SHARED);
        verify(api, times(2)).call(any(), any(), any());
    }

    @Test
    void believesEventsAndDoesNotAskThen() {
        channels.isSaidToBe("T1", "C1", false);
        channels.isSaidToBe("T1", "C2", true);

        assertThat(channels.standing("T1", "C1")).isEqualTo(Standing.OWN);
        assertThat(channels.standing("T1", "C2")).isEqualTo(Standing.SHARED);
        assertThat(channels.standing("T1", "D1")).isEqualTo(Standing.OWN);
        verifyNoMoreInteractions(api);

        channels.isSaidToBe("T1", "C1", true);
        channels.isSaidToBe("T1", "C2", false);
        assertThat(channels.standing("T1", "C1")).isEqualTo(Standing.SHARED);
        assertThat(channels.standing("T1", "C2"))
                .as("a channel that was shared a moment ago")
                .isEqualTo(Standing.SHARED);
    }

    @Test
    void doesNotAskAgainWhereItMayNotReadChannels() {
        when(api.call(any(), any(), any())).thenThrow(new SlackTrouble("conversations.info", "missing_scope"));

        assertThat(channels.standing("T1", "C1")).isEqualTo(Standing.UNKNOWN);
        assertThat(channels.standing("T1", "C2")).isEqualTo(Standing.UNKNOWN);
        verify(api, times(1)).call(any(), any(), any());
    }

    @Test
    void letsNoAnswerWaitForASlackThatSaysNothing() {
        var over = new CountDownLatch(1);
        when(api.call(any(), any(), any())).thenAnswer(_ -> {
            over.await();
            return info(false);
        });
        var hurried = new Channels(api, Duration.ofMillis(1));

        assertThat(hurried.standing("T1", "C1")).isEqualTo(Standing.UNKNOWN);

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
