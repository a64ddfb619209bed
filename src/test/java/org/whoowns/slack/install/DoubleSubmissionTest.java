package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// A form that is submitted again with other content: what is acknowledged is saved.
@Tag("database")
class DoubleSubmissionTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void savesNoOtherContentUnnoticed() throws Exception {
        try (var slack = new FakeSlackApi();
                var many = new ManyWorkspaces(slack, TestDatabase.H2.fresh(), Map.of())) {
            many.install("T1");
            var first = new TeamModalPayload("key-1", "Checkout", "C1", "UPM", "UPO");
            var other = new TeamModalPayload("key-1", "Basket", "C1", "UPM", "UPO");
            assertThat(many.submit("T1", first)).contains("clear");

            var told = JSON.readTree(many.submit("T1", other));

            assertThat(told.path("response_action").asText()).isEqualTo("update");
            assertThat(told.toString()).contains(MessageCatalog.text("outdated"), "Basket");
            assertThat(names(many)).containsExactly("Checkout");
            assertThat(many.submit("T1", first)).as("the same content again").contains("clear");

            // reviewed and saved again, twice
            var metadata =
                    JSON.writeValueAsString(told.at("/view/private_metadata").asText());
            var reviewed = other.payload("T1")
                    .replaceFirst(
                            "(?s)(?<=\"private_metadata\":)\".*?\"(?=,\"blocks\")", Matcher.quoteReplacement(metadata));
            assertThat(many.interaction(reviewed)).contains("clear");
            assertThat(many.interaction(reviewed)).contains("clear");
            assertThat(names(many)).containsExactly("Basket");
        }
    }

    private static Iterable<String> names(ManyWorkspaces many) {
        return many.bean(TeamDirectory.class).all("T1").stream()
                .map(team -> team.name().text())
                .toList();
    }
}
