package org.whoowns.answering.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupKnowledgeLoadTest {

    @TempDir
    Path folder;

    /// A snapshot of the shipped size takes 40 MB.
    @Test
    void releasesTheFirstSnapshotAfterASwap() throws Exception {
        var knowledge = Files.createDirectory(folder.resolve("knowledge"));
        Files.writeString(knowledge.resolve("plants.md"), """
                ---
                id: plants
                title: Watering the plants
                questions: [who waters the plants?]
                ---
                Whoever sits nearest.
                """);
        var loader = new KnowledgeLoader(knowledge, folder.resolve("data"));
        var load = StartupKnowledgeLoad.of(loader);
        var current = load.awaitRead().current();
        var first = new WeakReference<>(current.snapshot());

        current.swap(loader.open());

        for (var tries = 0; tries < 20 && first.get() != null; tries++) {
            System.gc();
        }
        assertThat(first.get()).isNull();
        assertThat(load.current().snapshot().knowledge().entries()).hasSize(1);
    }
}
