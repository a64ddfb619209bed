package org.whoowns.slack.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.Polling;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.insight.DigestMessenger;
import org.whoowns.learning.insight.InsightReader;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.access.ChannelSharing;

/// What curators see of the questions, and the digest. Sofía is a curator.
@Tag("app")
@Timeout(120)
class InsightInSlackTest {

    private static TeamFixture scene;

    @BeforeAll
    static void open() {
        scene = new TeamFixture(Map.of("whoowns.exchanges.write", "20ms", "whoowns.gaps.collect", "20ms"));
        for (var who : List.of("maya", "jonas", "priya")) {
            scene.asks(who, "general", "who orders the backlog?");
            scene.asks(who, "general", "where is the coffee machine?");
        }
        Polling.until(() ->
                scene.bean(InsightReader.class).of(scene.workspace()).lastWeek().asked() == 6);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void curatorsOpenItOnHomeAndChooseAChannel() {
        assertThat(scene.overview("maya").element(text("insight"))).isEmpty();
        var insight = scene.opens("sofia", scene.overview("sofia"), text("insight"), text("insight"));
        assertThat(insight.words())
                .contains("6 questions this week, 3 answered at once (50 %)", "Counted without who asked")
                .doesNotContain("coffee machine");

        scene.slack().as("sofia").clicks(insight, text("digest.choose"));
        var form = scene.window("sofia", text("digest"));
        scene.submits(
                "sofia",
                form,
                FormInput.in(form).put(text("channel.field"), "C07GENERAL1").picks());
        scene.slack()
                .awaitMessage(
                        scene.slack().channel("general"),
                        message -> message.words().equals(text("digest.welcome")));
    }

    @Test
    void theDigestHasAChartAndSaysAllOfItInWords() {
        var insight = scene.bean(InsightReader.class).of(scene.workspace());

        assertThat(scene.bean(DigestMessenger.class).post(scene.workspace(), "C07CHECKOUT", insight))
                .isEqualTo(ChannelPosting.DONE);

        var digest = scene.slack()
                .awaitMessage(
                        scene.slack().channel("checkout"),
                        message -> message.words().contains("6 questions this week"));
        assertThat(digest.layout())
                .extracting(block -> block.path("type").asText())
                .contains("data_visualization");
        scene.bean(ChannelSharing.class).recordSharing(scene.workspace(), "C07HARBOR01", true);
        assertThat(scene.bean(DigestMessenger.class).post(scene.workspace(), "C07HARBOR01", insight))
                .as("outsiders read that channel")
                .isEqualTo(ChannelPosting.CLOSED);
    }
}
