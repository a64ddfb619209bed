package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.FakeSlack;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;

@Tag("app")
class UserCacheTest {

    private final FakeSlack slack = SlackAppFixture.slack();
    /// The fake Slack answers at once, so this timeout never elapses.
    private final UserCache users = new UserCache(SlackAppFixture.bean(SlackWebApi.class), Duration.ofSeconds(20));
    private final String jonas = slack.user("jonas").id();
    private final String tom = slack.user("tom").id();

    @AfterEach
    void bringBack() {
        slack.workspace().reactivate(slack.user("jonas"));
        slack.clearFailures();
    }

    @Test
    void findsNamesAndPermissions() {
        assertThat(users.find("T1", tom))
                .contains(new SlackUser(
                        tom,
                        "Tom Adeyemi",
                        true,
                        true,
                        Set.of(slack.workspace().organisation().id())));
        assertThat(users.find("T1", jonas))
                .contains(new SlackUser(
                        jonas,
                        "Jonas Weber",
                        true,
                        false,
                        Set.of(slack.workspace().organisation().id())));
        assertThat(users.find("T1", "U0NOBODY")).isEmpty();
    }

    @Test
    void findsDeactivatedUsers() {
        slack.workspace().deactivate(slack.user("jonas"));

        var everybody = List.of(jonas, tom, "U0NOBODY");
        assertThat(users.cachedDeactivated("T1", everybody)).isEmpty();
        assertThat(users.unknownCount("T1", everybody)).isEqualTo(3);
        assertThat(users.deactivated("T1", everybody)).containsExactly(jonas);
    }

    @Test
    void fetchesEachUserOnce() {
        users.find("T1", jonas);
        slack.workspace().deactivate(slack.user("jonas"));

        assertThat(users.find("T1", jonas).map(SlackUser::active)).isEqualTo(Optional.of(true));
        assertThat(users.find("T2", jonas).map(SlackUser::active)).isEqualTo(Optional.of(false));
    }

    @Test
    void doesNotWaitForASilentSlack() {
        var silent = mock(SlackWebApi.class);
        var over = new CountDownLatch(1);
        when(silent.call(any(), any(), any())).thenAnswer(_ -> {
            over.await();
            throw new SlackCallException("users.info", "too_late");
        });
        var hurried = new UserCache(silent, Duration.ofMillis(1));
        var everybody =
                IntStream.range(0, 200).mapToObj(each -> "U" + each + "X").toList();

        assertThat(hurried.deactivated("T1", everybody)).isEmpty();
        assertThat(hurried.names("T1", List.of("U0X"))).isEqualTo(Map.of("U0X", "U0X"));
        assertThat(hurried.unknownCount("T1", everybody)).isEqualTo(200);
        verify(silent, atMost(8)).call(any(), any(), any());

        over.countDown();
    }
}
