package org.whoowns.knowledge.files.validation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/// The problems found so far while a folder is read. Safe to share between threads.
public final class ProblemCollector {

    private final List<Problem> found = new ArrayList<>();

    public synchronized void add(String file, int line, String sentence) {
        found.add(new Problem(file, line, sentence));
    }

    public synchronized boolean any() {
        return !found.isEmpty();
    }

    /// In the order of files and lines.
    public synchronized List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::sentence))
                .toList();
    }
}
