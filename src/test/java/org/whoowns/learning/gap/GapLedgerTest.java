package org.whoowns.learning.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.learning.gap.GapScene.WORKSPACE;
import static org.whoowns.learning.gap.GapScene.meaning;
import static org.whoowns.learning.gap.GapScene.wording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.TestDatabase;

/// How gaps are merged, counted, decided about and forgotten.
@Tag("database")
@Timeout(120)
class GapLedgerTest {

    @ParameterizedTest
    @EnumSource
    void mergesWhatMeansTheSameAndNothingElse(TestDatabase engine) {
        try (var scene = GapScene.on(engine)) {
            scene.asked("who owns the status page?", meaning(1), "UA");
            scene.asked("who looks after the status page", wording(1, 1), "UB");
            scene.asked("Who owns the  STATUS PAGE", QuantizedVector.NONE, "UC");
            scene.asked("who approves refunds?", meaning(2), "UD", "UE");
            scene.asked("who approves refunds?", meaning(2), "UD");

            assertThat(scene.gaps())
                    .satisfiesExactly(
                            gap -> {
                                assertThat(gap.utterance()).isEqualTo("who owns the status page?");
                                assertThat(gap.times()).isEqualTo(3);
                                assertThat(gap.askers()).isEqualTo(3);
                                assertThat(gap.nearest()).containsExactly("pricing");
                                assertThat(gap.examples()).containsExactly("who looks after the status page");
                            },
                            gap -> {
                                assertThat(gap.utterance()).isEqualTo("who approves refunds?");
                                assertThat(gap.times()).isEqualTo(3);
                                assertThat(gap.askers())
                                        .as("people, not questions")
                                        .isEqualTo(2);
                            });
            assertThat(scene.ledger
                            .mostWanted(WORKSPACE, GapState.OPEN, 3, 0, 10)
                            .count())
                    .as("asked by at least three people")
                    .isOne();
            assertThat(scene.ledger.mostWanted("T2", 0, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsNothingForAHandOffAndOneForAnAnswerThatDidNotHelp(TestDatabase engine) {
        try (var scene = GapScene.on(engine)) {
            var gap = scene.ledger.gap(WORKSPACE, "who approves refunds?", meaning(2), List.of());
            assertThat(gap.times()).isZero();
            assertThat(scene.ledger.gap(WORKSPACE, "Who approves refunds", QuantizedVector.NONE, List.of()))
                    .isEqualTo(gap);

            var voted = scene.ledger.notHelpful(WORKSPACE, "who approves refunds?", meaning(2), List.of(), "UA");

            assertThat(voted.id()).isEqualTo(gap.id());
            assertThat(voted.times()).isOne();
            assertThat(voted.askers()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsPeopleWithoutKnowingThem(TestDatabase engine) throws Exception {
        try (var scene = GapScene.on(engine)) {
            var crowd = IntStream.range(0, 50).mapToObj(i -> "UA" + i).toArray(String[]::new);
            scene.asked("who approves refunds?", meaning(2), crowd);
            scene.asked("who approves refunds?", meaning(2), "ULATE1", "ULATE2");

            assertThat(scene.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.times()).isEqualTo(52);
                assertThat(gap.askers()).isEqualTo(GapMerger.MAX_ASKERS);
            });
            assertThat(scene.rows("gap_asker")).hasSize(GapMerger.MAX_ASKERS);
            for (var table : List.of("gap", "gap_question", "gap_asker", "asker_key", "gap_choice")) {
                assertThat(scene.rows(table)).noneMatch(row -> row.contains("UA1") || row.contains("ULATE"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAPersonButKeepsTheCount(TestDatabase engine) throws Exception {
        try (var scene = GapScene.on(engine)) {
            assertThat(scene.askers.forget(WORKSPACE, "UA")).isZero();
            scene.asked("who approves refunds?", meaning(2), "UA", "UB", "UC");
            scene.asked("who owns the status page?", meaning(1), "UA");
            scene.offered("backlog", List.of("backlog-ordering", "backlog-management"), "UA");

            assertThat(scene.askers.forget(WORKSPACE, "UA")).isEqualTo(3);

            assertThat(scene.rows("gap_asker")).as("those of the others").hasSize(2);
            assertThat(scene.rows("gap_choice"))
                    .singleElement()
                    .asString()
                    .contains("backlog|")
                    .contains("|null|");
            assertThat(scene.askers.forget(WORKSPACE, "UA")).isZero();
            assertThat(scene.gaps().getFirst().askers()).isEqualTo(3);
            scene.asked("who approves refunds?", meaning(2), "UA");
            assertThat(scene.gaps().getFirst().askers()).as("not counted twice").isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheHashesWithTheirKeyAfterTheQuarter(TestDatabase engine) throws Exception {
        try (var scene = GapScene.on(engine)) {
            scene.asked("who approves refunds?", meaning(2), "UA", "UB", "UC");
            scene.retention.run();
            assertThat(scene.rows("gap_asker")).hasSize(3);

            scene.pass(Duration.ofDays(50));
            scene.asked("who approves refunds?", meaning(2), "UA");
            scene.retention.run();

            assertThat(scene.rows("gap_asker")).hasSize(1).allMatch(row -> row.contains("2027-Q1"));
            assertThat(scene.rows("asker_key")).hasSize(1).allMatch(row -> row.contains("2027-Q1"));
            assertThat(scene.gaps().getFirst().askers()).as("the count reached").isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatWasAnsweredIfItIsStillAsked(TestDatabase engine) {
        try (var scene = GapScene.on(engine)) {
            scene.asked("who approves refunds?", meaning(2), "UA");
            scene.asked("who owns the status page?", meaning(1), "UA");
            var refunds = scene.ledger.gap(WORKSPACE, "who approves refunds?", meaning(2), List.of());
            var status = scene.ledger.gap(WORKSPACE, "who owns the status page?", meaning(1), List.of());
            assertThat(scene.ledger.state(WORKSPACE, refunds.id(), GapState.HANDED_ON))
                    .hasValue(GapState.OPEN);
            assertThat(scene.gaps()).extracting(Gap::state).contains(GapState.HANDED_ON);
            scene.ledger.state(WORKSPACE, refunds.id(), GapState.ANSWERED);
            scene.ledger.state(WORKSPACE, status.id(), GapState.DISMISSED);
            assertThat(scene.gaps()).isEmpty();

            scene.asked("who approves refunds?", meaning(2), "UB");
            assertThat(scene.gaps()).as("asked before the answer took effect").isEmpty();

            scene.pass(Duration.ofMinutes(5));
            scene.asked("who approves refunds?", meaning(2), "UB");
            scene.asked("who owns the status page?", meaning(1), "UB");

            assertThat(scene.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.id()).isEqualTo(refunds.id());
                assertThat(gap.times()).isEqualTo(3);
            });
            assertThat(scene.ledger.find(WORKSPACE, status.id()))
                    .hasValueSatisfying(
                            gap -> assertThat(gap.state() + " " + gap.times()).isEqualTo("DISMISSED 2"));
            assertThat(scene.ledger.state(WORKSPACE, "gone", GapState.OPEN)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNoCountAndMakesNoTwinsWhenReplicasMergeAtOnce(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        try (var one = new GapScene(database);
                var other = new GapScene(database);
                var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 80; i++) {
                var replica = i % 2 == 0 ? one : other;
                var subject = i % 5;
                var question = new GapQuestion(
                        WORKSPACE,
                        "question about subject " + subject,
                        List.of("pricing"),
                        meaning(subject),
                        1,
                        Set.of("hash" + i % 7),
                        "2026-Q4",
                        null);
                work.add(() -> replica.merger.merge(question));
            }

            for (var merged : threads.invokeAll(work)) {
                merged.get();
            }

            assertThat(one.gaps()).hasSize(5).allMatch(gap -> gap.times() == 16 && gap.askers() == 7);
            assertThat(one.rows("gap_question")).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAChoiceOnlyIfNobodyPicksInTime(TestDatabase engine) throws Exception {
        var database = engine.fresh();
        try (var scene = new GapScene(database)) {
            var choices = List.of("backlog-ordering", "backlog-management");
            scene.offered("backlog", choices, "UA", "UB");
            scene.offered("roadmap", List.of("product-roadmap", "public-roadmap"), "UA");
            // stored after it, because exchanges are written behind
            scene.collector.picked(WORKSPACE, "UC", Set.of("backlog-ordering"));
            scene.offered("the backlog", choices, "UC");
            scene.collector.picked(WORKSPACE, "UA", Set.of("backlog-management"));

            scene.pass(Duration.ofMinutes(9));
            scene.collector.expireChoices();
            assertThat(scene.gaps()).isEmpty();

            scene.pass(Duration.ofMinutes(2));
            try (var restarted = new GapScene(database)) {
                restarted.pass(Duration.ofMinutes(11));
                restarted.collector.expireChoices();
            }
            scene.collector.expireChoices();

            assertThat(scene.gaps())
                    .extracting(gap -> gap.utterance() + " " + gap.times() + " " + gap.askers())
                    .containsExactlyInAnyOrder("backlog 1 1", "roadmap 1 1");
            assertThat(scene.rows("gap_choice")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatIsPastItsRetentionButNotWhatIsHandedOn(TestDatabase engine) throws Exception {
        try (var scene = GapScene.on(engine)) {
            scene.asked("who approves refunds?", meaning(2), "UA");
            scene.asked("who owns the status page?", meaning(1), "UA");
            scene.asked("who hires a designer?", meaning(3), "UA");
            var handedOn = scene.ledger.gap(WORKSPACE, "who hires a designer?", meaning(3), List.of());
            scene.ledger.state(WORKSPACE, handedOn.id(), GapState.HANDED_ON);
            scene.pass(Duration.ofDays(60));
            scene.asked("whose is the status page?", wording(1, 1), "UB");
            scene.pass(Duration.ofDays(40));

            scene.retention.run();

            assertThat(scene.gaps())
                    .extracting(Gap::utterance)
                    .containsExactlyInAnyOrder("whose is the status page?", "who hires a designer?");
            for (var table : List.of("gap", "gap_question")) {
                assertThat(scene.rows(table))
                        .hasSize(2)
                        .noneMatch(row -> row.contains("refunds") || row.contains("who owns the status page"));
            }

            scene.ledger.state(WORKSPACE, handedOn.id(), GapState.OPEN);
            scene.pass(Duration.ofDays(100));
            scene.retention.run();
            for (var table : List.of("gap", "gap_question", "gap_asker", "asker_key", "gap_choice")) {
                assertThat(scene.rows(table)).as(table).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheDatabaseAndCountsNothingTwice(TestDatabase engine) {
        try (var scene = GapScene.on(engine)) {
            scene.asked("who approves refunds?", meaning(2), "UA");
            scene.away(true);
            scene.asked("who approves refunds?", meaning(2), "UB");
            scene.asked("who approves refunds?", meaning(2), "UC");
            scene.away(false);

            scene.collector.collect();
            scene.collector.collect();

            assertThat(scene.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.times()).isEqualTo(3);
                assertThat(gap.askers()).isEqualTo(3);
            });
        }
    }
}
