package org.whoowns.matching.learning;

import java.util.List;
import java.util.stream.IntStream;

/// The planes that separate classes from each other, and groups of them, found from examples.
final class Planes {

    private record Found(Separation separation, Support support) {}

    private final Labels labels;
    private final List<Found> found;

    private Planes(Labels labels, List<Found> found) {
        this.labels = labels;
        this.found = found;
    }

    /// Finds them on all cores. The same examples and the same start give the same planes.
    ///
    /// @param terms how many terms there are
    static Planes of(List<Features> examples, Labels labels, int terms, Start ofClasses, Start ofGroups) {
        var squares = examples.stream().mapToDouble(Features::square).toArray();
        var meaning = examples.isEmpty() ? 0 : examples.getFirst().meaningSize();
        var groups = labels.groupsOfExamples();
        var found = IntStream.range(0, labels.classes() + labels.groups())
                .parallel()
                .mapToObj(each -> {
                    var separation = new Separation(examples, squares, meaning, terms);
                    return new Found(
                            separation,
                            each < labels.classes()
                                    ? separation.find(labels.ofExamples(), each, ofClasses)
                                    : separation.find(groups, each - labels.classes(), ofGroups));
                })
                .toList();
        return new Planes(labels, found);
    }

    Labels labels() {
        return labels;
    }

    Separation ofClass(int each) {
        return found.get(each).separation();
    }

    Separation ofGroup(int each) {
        return found.get(labels.classes() + each).separation();
    }

    /// What the planes of the classes rest on, and behind them those of the groups.
    List<Support> supports() {
        return found.stream().map(Found::support).toList();
    }
}
