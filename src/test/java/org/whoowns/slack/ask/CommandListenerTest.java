package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whoowns.playground.PlayedSlack;
import org.whoowns.playground.acting.Outcome;
import org.whoowns.slack.SlackDoor;

class CommandListenerTest {

    private final PlayedSlack slack = SlackDoor.slack();

    @Test
    void namesTheOwnerFirst() {
        var answer = asks("who decides the order of the backlog?").message();

        assertThat(answer.isNotice()).isFalse();
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).startsWith("Product Owner: Ordering the backlog");
        assertThat(answer.text()).startsWith("Product Owner: Ordering the backlog");
        assertThat(answer.labels()).containsExactly("Share");
    }

    private Outcome asks(String words) {
        return slack.as("maya").in("checkout").command("/whoowns " + words);
    }
}
