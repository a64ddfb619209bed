package org.whoowns.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.PlayedSlack;
import org.whoowns.slack.SlackDoor;
import org.whoowns.slack.calls.WebApi;

class PeopleTest {

    private final PlayedSlack slack = SlackDoor.slack();
    private final People people = new People(SlackDoor.bean(WebApi.class));
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
        people.learn("T1", everybody);
        assertThat(people.deactivated("T1", everybody)).containsExactly(jonas);
    }

    @Test
    void asksOnceForEach() {
        people.person("T1", jonas);
        slack.workspace().leaves(slack.user("jonas"));

        assertThat(people.person("T1", jonas).map(Person::active)).isEqualTo(Optional.of(true));
        assertThat(people.person("T2", jonas).map(Person::active)).isEqualTo(Optional.of(false));
    }
}
