package org.whoowns.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;

/// Long names of teams where Slack has little room.
class TeamLabelTest {

    @ParameterizedTest
    @CsvSource({"ROW, 32", "BUTTON, 40", "SENTENCE, 80"})
    void shortensALongName(TeamLabel place, int length) {
        assertThat(place.of(team("🚀".repeat(100))))
                .hasSizeLessThanOrEqualTo(length)
                .endsWith("🚀…");
        assertThat(place.of(team("Checkout"))).isEqualTo("Checkout");
    }

    @Test
    void asksBeforeAClickWithinSlacksLimits() {
        var text = "Customer Identity ".repeat(11);

        var dialog =
                BlockFactory.confirmation(text, MessageCatalog.text("team.remove.ask", text.repeat(3)), text, text);

        assertThat(dialog.getTitle().getText()).hasSizeLessThanOrEqualTo(100);
        assertThat(dialog.getText().getText()).hasSizeLessThanOrEqualTo(300);
        assertThat(dialog.getConfirm().getText()).hasSizeLessThanOrEqualTo(30);
        assertThat(dialog.getDeny().getText()).hasSizeLessThanOrEqualTo(30);
    }

    private static Team team(String name) {
        return new Team(
                "T1",
                "1",
                TeamName.of(name).orElseThrow(),
                List.of(),
                "pm-and-po",
                null,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Set.of(),
                1);
    }
}
