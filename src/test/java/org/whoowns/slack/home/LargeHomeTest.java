package org.whoowns.slack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.gap.GapLedger;
import org.whoowns.slack.access.UserCache;
import org.whoowns.slack.curators.CuratorPanel;
import org.whoowns.slack.gaps.GapAccess;
import org.whoowns.slack.gaps.GapRights;
import org.whoowns.slack.home.view.HomeState;
import org.whoowns.slack.home.view.HomeView;
import org.whoowns.slack.review.ReviewList;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.LargeWorkspace;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// What the Home tab costs where there are 2,500 teams with 10,000 people in them. How long it takes is
/// only told, in `target/large-home-*.txt`.
@Tag("database")
class LargeHomeTest {

    @ParameterizedTest
    @EnumSource
    void readsALargeHomeTabByAHandfulOfStatements(TestDatabase engine) throws IOException {
        var told = new ArrayList<String>();
        var replica = Replica.shared(engine);
        var large = new LargeWorkspace(replica);
        var reader = new Actor(large.id(), "UPM88", true, true, true);
        var directory = large.coldRoster();

        tell(
                told,
                "first ever",
                () -> assertThat(large.statements(() -> isInOrder(replica, directory, reader, HomeState.START)))
                        .as("with one for what had no answer, since the reader is a curator")
                        .isLessThanOrEqualTo(4));
        tell(
                told,
                "warm",
                () -> assertThat(large.statements(() -> isInOrder(replica, directory, reader, HomeState.START)))
                        .isLessThanOrEqualTo(3));
        IntStream.range(0, 20).forEach(_ -> isInOrder(replica, directory, reader, HomeState.START));
        tell(told, "warm, after 20 more", () -> isInOrder(replica, directory, reader, HomeState.START));
        tell(told, "after a change", () -> isInOrder(replica, large.coldRoster(), reader, HomeState.START));

        var open = HomeState.START.withTeam(
                directory.page(large.id(), "team 99", 0, 1).teams().getFirst().id());
        assertThat(large.statements(() -> isInOrder(replica, large.coldRoster(), reader, open)))
                .as("a team's page")
                .isLessThanOrEqualTo(5);
        Files.write(Path.of("target", "large-home-" + engine + ".txt"), told);
    }

    private static void isInOrder(Replica replica, TeamDirectory directory, Actor reader, HomeState state) {
        var context = replica.context();
        var rights = mock(GapRights.class);
        when(rights.of(reader)).thenReturn(GapAccess.ALL);
        var home = HomeView.of(new HomePageLoader(
                        context.getBean(Answerer.class),
                        context.getBean(CurrentSnapshot.class),
                        directory,
                        new TeamOwnership(mock(UserCache.class)),
                        context.getBean(GapLedger.class),
                        rights,
                        mock(ReviewList.class),
                        mock(CuratorPanel.class),
                        null,
                        null)
                .load(reader, state));
        assertThat(home.getBlocks()).hasSizeLessThanOrEqualTo(100);
        assertThat(GsonFactory.createSnakeCase().toJson(home).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(250_000);
    }

    private static void tell(List<String> told, String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        told.add("%s: %.1f ms".formatted(what, (System.nanoTime() - start) / 1e6));
    }
}
