package org.whoowns.slack.workspace;

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
import org.junit.jupiter.api.Test;
import org.whoowns.playground.PlayedSlack;
import org.whoowns.slack.SlackDoor;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.calls.WebApi;

class PeopleTest {

    private final PlayedSlack slack = SlackDoor.slack();
    /// The played Slack answers at once, so that nobody waits this long.
    private final People people = new People(SlackDoor.bean(WebApi.class), Duration.ofSeconds(20));
    private final String jonas = slack.user("jonas").id();
    private final String tom = slack.user("tom").id();

    @AfterEach
    void bringBack() {
        slack.workspace().returns(slack.user("jonas"));
        slack.heals();
    }

    @Test
    void tellsNamesAndRights() {
        assertThat(people.person("T1", tom))
                .contains(new Person(
                        tom,
                        "tom",
                        true,
                        true,
                        Set.of(slack.workspace().organisation().id())));
        assertThat(people.person("T1", jonas))
                .contains(new Person(
                        jonas,
                        "jonas",
                        true,
                        false,
                        Set.of(slack.workspace().organisation().id())));
        assertThat(people.person("T1", "U0NOBODY")).isEmpty();
    }

    @Test
    void knowsWhoLeft() {
        slack.workspace().leaves(slack.user("jonas"));

        var everybody = List.of(jonas, tom, "U0NOBODY");
        assertThat(people.knownToHaveLeft("T1", everybody)).isEmpty();
        assertThat(people.unheard("T1", everybody)).isEqualTo(3);
        assertThat(people.deactivated("T1", everybody)).containsExactly(jonas);
    }

    @Test
    void asksOnceForEach() {
        people.person("T1", jonas);
        slack.workspace().leaves(slack.user("jonas"));

        assertThat(people.person("T1", jonas).map(Person::active)).isEqualTo(Optional.of(true));
        assertThat(people.person("T2", jonas).map(Person::active)).isEqualTo(Optional.of(false));
    }

    @Test
    void letsNoAnswerWaitForASlackThatSaysNothing() {
        var silent = mock(WebApi.class);
        var over = new CountDownLatch(1);
        when(silent.call(any(), any(), any())).thenAnswer(_ -> {
            over.await();
            throw new SlackTrouble("users.info", "too_late");
        });
        var hurried = new People(silent, Duration.ofMillis(1));
        var everybody =
                IntStream.range(0, 200).mapToObj(each -> "U" + each + "X").toList();

        assertThat(hurried.deactivated("T1", everybody)).isEmpty();
        assertThat(hurried.names("T1", List.of("U0X"))).isEqualTo(Map.of("U0X", "U0X"));
        assertThat(hurried.unheard("T1", everybody)).isEqualTo(200);
        verify(silent, atMost(8)).call(any(), any(), any());

        over.countDown();
    }
}
