package org.whoowns.learning.handoff;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.teams.ledger.TestDatabase;

/// Whenever the app is killed: no hand-off is lost, none is delivered twice, and nobody is told twice.
@Tag("database")
@Timeout(300)
class HandoffLawsTest {

    private static final int STEPS = 60;
    private static final List<String> ASKERS = List.of("maya", "tom", "eve");
    private static final List<String> QUESTIONS = List.of(
            "who paints the shed?", "who waters the plants?", "who feeds the cat?", "who locks up?", "who sings?");

    @ParameterizedTest
    @EnumSource
    void holdWheneverTheAppIsKilled(TestDatabase engine) throws SQLException {
        // PostgreSQL writes to the disk
        var runs = engine == TestDatabase.H2 ? 15 : 4;
        for (var seed = 0; seed < runs; seed++) {
            try (var world = new HandoffWorld(engine, seed)) {
                live(world, new Random(seed));
                world.restInPeace();
                check(world, seed);
            }
        }
    }

    private static void live(HandoffWorld world, Random random) throws SQLException {
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> world.forward(any(ASKERS, random), any(QUESTIONS, random), random.nextInt(3));
                case 2 -> world.click(random);
                case 3 -> world.pass(Duration.ofMinutes(random.nextInt(90)));
                default -> world.work();
            }
            assertThat(world.mostOpen()).as("open questions of a person").isLessThanOrEqualTo(3);
        }
    }

    private static void check(HandoffWorld world, int seed) throws SQLException {
        assertThat(world.slack().posted().stream().collect(groupingBy(each -> each, counting())))
                .as("seed %s: nothing is sent twice", seed)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        assertThat(world.slack().told()).as("seed %s: everybody was told", seed).containsAll(world.promised());
        assertThat(world.rows("select id from handoff where open_gap is not null"))
                .as("seed %s: nothing stays open", seed)
                .isEmpty();
        assertThat(world.rows("select id from handoff_message where kind = 'ANSWER'"
                        + " and (person is not null or channel is not null or thread is not null)"))
                .as("seed %s: nobody is remembered", seed)
                .isEmpty();
        assertThat(world.rows("select id from handoff_message where is_due")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoReplicasSendNothingTwice(TestDatabase engine) throws Exception {
        try (var world = new HandoffWorld(engine, 1);
                var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            world.survive();
            for (var question : QUESTIONS) {
                ASKERS.forEach(asker -> world.forward(asker, question, 0));
            }
            List<Callable<Object>> both = List.of(Executors.callable(world::work), Executors.callable(world::work));
            for (var round = 0; round < 5; round++) {
                for (var done : replicas.invokeAll(both)) {
                    done.get();
                }
                assertThat(world.mostOpen()).isEqualTo(3);
                world.pass(Duration.ofSeconds(61));
            }
            world.replyToAll(new HandoffReply.InWords("me"));
            for (var done : replicas.invokeAll(both)) {
                done.get();
            }
            world.restInPeace();
            check(world, 1);
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
