package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.whoowns.teams.ledger.Actor.Membership;

@Tag("app")
class UserCacheTest {

    private final FakeSlack slack = SlackAppFixture.slack();
    /// The fake Slack answers at once, so this timeout never elapses.
    private final UserCache users = new UserCache(SlackAppFixture.bean(SlackWebApi.class), Duration.ofSeconds(20));
    private static final Duration WAIT = Duration.ofSeconds(20);
    private final String jonas = slack.user("jonas").id();
    private final String tom = slack.user("tom").id();

    @AfterEach
    void bringBack() {
        slack.workspace().reactivate(slack.user("jonas"));
        slack.clearFailures();
    }

    @Test
    void findsNamesAndPermissions() {
        assertThat(found("T1", tom))
                .isEqualTo(new SlackUser(
                        tom,
                        "Tom Adeyemi",
                        true,
                        true,
                        SlackUser.AccountType.MEMBER,
                        Set.of(slack.workspace().organisation().id()),
                        ZoneId.of("America/New_York")));
        assertThat(found("T1", jonas))
                .isEqualTo(new SlackUser(
                        jonas,
                        "Jonas Weber",
                        true,
                        false,
                        SlackUser.AccountType.MEMBER,
                        Set.of(slack.workspace().organisation().id()),
                        ZoneId.of("Europe/Berlin")));
        assertThat(users.lookUp("T1", "U0NOBODY", WAIT)).isEqualTo(new UserLookup.NotFound());
    }

    private SlackUser found(String workspace, String user) {
        return users.lookUp(workspace, user, WAIT).found().orElseThrow();
    }

    @Test
    void tellsAccountsApart() {
        assertThat(membership("{'id':'U1','team_id':'T1'}")).isEqualTo(Membership.MEMBER);
        assertThat(membership("{'id':'U1'}")).isEqualTo(Membership.MEMBER);
        assertThat(membership("{'id':'U1','team_id':'T1','is_app_user':true}")).isEqualTo(Membership.MEMBER);
        assertThat(membership("{'id':'U1','team_id':'T1','is_restricted':true}"))
                .isEqualTo(Membership.GUEST);
        assertThat(membership("{'id':'U1','team_id':'T1','is_restricted':true,'is_ultra_restricted':true}"))
                .isEqualTo(Membership.GUEST);
        assertThat(membership("{'id':'U1','team_id':'T1','deleted':true}")).isEqualTo(Membership.INACTIVE);
        assertThat(membership("{'id':'U1','team_id':'T1','is_bot':true}")).isEqualTo(Membership.INACTIVE);
        assertThat(membership("{'id':'USLACKBOT','team_id':'T1','is_bot':false}"))
                .isEqualTo(Membership.INACTIVE);
        assertThat(membership("{'id':'U1','team_id':'T2'}")).isEqualTo(Membership.EXTERNAL);
        assertThat(membership("{'id':'U1','is_stranger':true}")).isEqualTo(Membership.EXTERNAL);
        assertThat(membership("{'id':'U1','team_id':'T2','enterprise_user':{'enterprise_id':'E1','teams':['T1']}}"))
                .isEqualTo(Membership.MEMBER);
    }

    private static Membership membership(String user) {
        return SlackUser.of(GsonFactory.createSnakeCase().fromJson(user.replace('\'', '"'), User.class))
                .membership("T1");
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
        found("T1", jonas);
        slack.workspace().deactivate(slack.user("jonas"));

        assertThat(found("T1", jonas).active()).isTrue();
        assertThat(found("T2", jonas).active()).isFalse();
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
        assertThat(hurried.lookUp("T1", jonas, Duration.ofMillis(1))).isEqualTo(new UserLookup.Failed());
        assertThat(hurried.lookUpForAnswer("T1", tom)).isEqualTo(new UserLookup.Failed());
        var everybody =
                IntStream.range(0, 200).mapToObj(each -> "U" + each + "X").toList();

        assertThat(hurried.deactivated("T1", everybody)).isEmpty();
        assertThat(hurried.names("T1", List.of("U0X"))).isEqualTo(Map.of("U0X", "U0X"));
        assertThat(hurried.unknownCount("T1", everybody)).isEqualTo(200);
        verify(silent, atMost(9)).call(any(), any(), any());

        over.countDown();
    }
}
