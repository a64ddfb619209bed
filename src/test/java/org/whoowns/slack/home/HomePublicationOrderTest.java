package org.whoowns.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.FakeSlackApi.Asked;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.modals.TeamChangedEvent;
import org.whoowns.teams.ledger.TestDatabase;

/// A page that arrives at Slack late never replaces a newer one for good.
@Tag("database")
class HomePublicationOrderTest {

    private static final long SOON = 500;

    private final FakeSlackApi slack = new FakeSlackApi();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch overtaken = new CountDownLatch(1);
    private String heldWith = "none";
    /// What Slack shows, and its hash.
    private String home = "";

    private int hash;

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void showsTheLatestChangeIfAnEarlierPublicationIsSlow() throws Exception {
        var app = app(TestDatabase.H2.fresh());

        changes(app, "First");
        held.await();
        changes(app, "Second");
        overtaken.await(SOON, TimeUnit.MILLISECONDS);
        release.countDown();
        app.close();

        assertThat(home).contains("First", "Second");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void showsTheLatestChangeIfAnotherReplicaIsSlow(boolean knowsWhatIsShown) throws Exception {
        var database = TestDatabase.H2.fresh();
        var slow = app(database);
        var other = app(database);
        if (knowsWhatIsShown) {
            heldWith = "Second";
            changes(slow, "First");
            slack.await("views.publish");
        }

        changes(slow, "Second");
        held.await();
        changes(other, "Third");
        overtaken.await();
        release.countDown();
        slow.close();
        other.close();

        assertThat(home).contains("Second", "Third");
    }

    private TeamFixture app(Map<String, Object> database) {
        var settings = new HashMap<>(database);
        settings.put("slack.api-url", slack.url());
        slack.answers("views.publish", this::publish);
        return new TeamFixture(settings);
    }

    private static void changes(TeamFixture app, String team) {
        app.given(team, "maya", "maya", "");
        app.bean(HomePublisher.class).onChange(new TeamChangedEvent(app.workspace(), app.id("maya")));
    }

    private String publish(Asked call) {
        var view = call.form().getOrDefault("view", "");
        var isHeld = held.getCount() == 1 && (heldWith.equals("none") || view.contains(heldWith));
        if (isHeld) {
            held.countDown();
            await(release);
        }
        synchronized (this) {
            var expected = call.form().get("hash");
            if (expected != null && !expected.equals("h" + hash)) {
                return "{\"ok\":false,\"error\":\"hash_conflict\"}";
            }
            home = view;
            hash++;
            if (!isHeld && held.getCount() == 0) {
                overtaken.countDown();
            }
            return "{\"ok\":true,\"view\":{\"hash\":\"h" + hash + "\"}}";
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
