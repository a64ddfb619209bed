package org.whoowns.learning.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.learning.gap.GapScene.WORKSPACE;
import static org.whoowns.learning.gap.GapScene.meaning;
import static org.whoowns.learning.gap.GapScene.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.teams.ledger.TestDatabase;

/// A workspace with 100,000 different gaps. How long merging and listing take is only told, in
/// `target/large-gaps-*.txt`.
@Tag("database")
@Timeout(300)
class LargeGapsTest {

    private static final int GAPS = 100_000;
    private static final int ENTRIES = 100;
    private static final int BATCH = 1_000;
    private static final int MERGED = 200;

    /// The embedded database behaves the same, and takes a minute to fill.
    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void mergesAndListsAmongVeryMany(TestDatabase engine) throws IOException {
        var told = new ArrayList<String>();
        try (var scene = GapScene.on(engine)) {
            fill(scene);

            var before = used();
            var began = System.nanoTime();
            for (var i = 0; i < MERGED; i++) {
                scene.merger.merge(question("a new question number " + i, GAPS + i, "entry" + i % ENTRIES));
            }
            told.add("a new question is merged in %.1f ms".formatted((System.nanoTime() - began) / 1e6 / MERGED));
            told.add("more memory: %d MB".formatted((used() - before) >> 20));

            var again = GAPS - 1;
            assertThat(scene.merger.merge(new GapQuestion(
                            WORKSPACE,
                            "the last one in other words",
                            List.of("elsewhere", "entry" + again % ENTRIES),
                            wording(again, 1),
                            1,
                            Set.of("hash"),
                            "2026-Q4",
                            null)))
                    .hasValue("gap" + again);
            assertThat(scene.merger.merge(question("gap number 5", 5, "entry5")))
                    .as("the same words, however long ago")
                    .hasValue("gap5");

            began = System.nanoTime();
            var list = scene.ledger.mostWanted(WORKSPACE, GapState.OPEN, 0, 0, 5);
            told.add("the first page takes %.1f ms".formatted((System.nanoTime() - began) / 1e6));
            assertThat(list.count()).isEqualTo(GapList.MAX);
            assertThat(list.gaps()).hasSize(5).allMatch(gap -> gap.askers() == 9);
            began = System.nanoTime();
            assertThat(scene.ledger
                            .mostWanted(WORKSPACE, GapState.OPEN, 0, 995, 5)
                            .gaps())
                    .hasSize(5);
            told.add("the last page takes %.1f ms".formatted((System.nanoTime() - began) / 1e6));
        }
        Files.write(Path.of("target", "large-gaps-" + engine + ".txt"), told);
    }

    private static GapQuestion question(String words, int meaning, String entry) {
        return new GapQuestion(WORKSPACE, words, List.of(entry), meaning(meaning), 1, Set.of("hash"), "2026-Q4", null);
    }

    private static void fill(GapScene scene) {
        var first = Instant.parse("2026-10-01T00:00:00Z");
        for (var from = 0; from < GAPS; from += BATCH) {
            var start = from;
            scene.database.transaction(connection -> {
                try (var gap = connection.prepareStatement(
                                "insert into gap (workspace, id, utterance, state, handed_on,"
                                        + " state_at, times, askers, cell, nearest, vector, asked_at)"
                                        + " values (?, ?, ?, 'OPEN', false, ?, 1, ?, ?, ?, ?, ?)");
                        var words = connection.prepareStatement("insert into gap_question"
                                + " (workspace, id, gap, utterance, times, asked_at) values (?, ?, ?, ?, 1, ?)")) {
                    for (var i = start; i < start + BATCH; i++) {
                        var at = Timestamp.from(first.plusSeconds(i));
                        var question = question("gap number " + i, i, "entry" + i % ENTRIES);
                        gap.setString(1, WORKSPACE);
                        gap.setString(2, "gap" + i);
                        gap.setString(3, question.utterance());
                        gap.setTimestamp(4, at);
                        gap.setInt(5, i % 10);
                        gap.setString(6, question.cell());
                        gap.setString(7, question.storedNearest());
                        gap.setBytes(8, question.vector().toBytes());
                        gap.setTimestamp(9, at);
                        gap.addBatch();
                        words.setString(1, WORKSPACE);
                        words.setString(2, question.id());
                        words.setString(3, "gap" + i);
                        words.setString(4, question.utterance());
                        words.setTimestamp(5, at);
                        words.addBatch();
                    }
                    words.executeBatch();
                    return gap.executeBatch().length;
                }
            });
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
