package org.whoowns.knowledge.files.validation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/// Collects problems while a folder is read. Thread-safe.
public final class ProblemCollector {

    private final List<Problem> found = new ArrayList<>();

    public synchronized void add(String file, int line, String sentence) {
        found.add(new Problem(file, line, sentence));
    }

    public synchronized boolean any() {
        return !found.isEmpty();
    }

    /// Without duplicates, sorted by file and line.
    public synchronized List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::sentence))
                .toList();
    }
}
