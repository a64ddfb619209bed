package org.whoowns.knowledge.reading;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/// The problems found so far while a folder is read. Safe to share between threads.
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    synchronized void add(String file, int line, String sentence) {
        found.add(new Problem(file, line, sentence));
    }

    synchronized boolean any() {
        return !found.isEmpty();
    }

    /// In the order of files and lines.
    synchronized List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::sentence))
                .toList();
    }
}
