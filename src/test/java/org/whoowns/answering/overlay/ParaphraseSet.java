package org.whoowns.answering.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.Snapshot;

/// Phrases as a company teaches them, each with close paraphrases, and questions that have nothing to do with them.
final class ParaphraseSet {

    /// @param entry null for what is not for us
    record Lesson(@Nullable String entry, String phrase, List<String> close) {

        TaughtPhrase taught(Snapshot snapshot) {
            return new TaughtPhrase(entry, phrase, snapshot.vector(phrase));
        }
    }

    private ParaphraseSet() {}

    static List<Lesson> lessons() {
        return rows(Path.of("src", "test", "resources", "lessons", "paraphrases.tsv"))
                .map(row -> new Lesson(
                        row[0].equals("none") ? null : row[0],
                        row[1],
                        Arrays.asList(row).subList(2, row.length)))
                .toList();
    }

    static KnowledgeOverlay overlay(Snapshot shared) {
        return new KnowledgeOverlay(
                1,
                List.of(),
                lessons().stream().map(each -> each.taught(shared)).toList());
    }

    /// The tuning half of the labelled questions, then every sixtieth phrase of the knowledge.
    static List<String> mixed(Snapshot shared) {
        var labelled = rows(Path.of("src", "test", "resources", "labelled", "questions.tsv"))
                .filter(row -> row[4].equals("tuning"))
                .map(row -> row[1]);
        var authored = shared.knowledge().entries().stream()
                .flatMap(entry -> entry.questions().stream())
                .toList();
        return Stream.concat(
                        labelled,
                        IntStream.range(0, authored.size())
                                .filter(index -> index % 60 == 0)
                                .mapToObj(authored::get)
                                .map(question -> question + " please"))
                .distinct()
                .toList();
    }

    private static Stream<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
