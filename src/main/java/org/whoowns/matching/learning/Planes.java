package org.whoowns.matching.learning;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The planes that separate classes from each other, found from examples, and what they rest on.
///
/// What tells a group of classes from others tells something of each of them, so its plane is added to theirs. The
/// planes of groups are found first: then each other one can be brought to the size that is kept as soon as it is
/// found,
/// and a change of a large folder needs little memory beside what is in force.
final class Planes {

    /// How much the class's group counts beside the class itself. Measured on questions asked unseen.
    private static final float GROUP = 0.15f;

    private record Found(Separation separation, Support support) {}

    private final Labels labels;
    private final float[] bias;
    private final short[][] meaning;
    private final short[][] terms;
    private final List<Support> supports;

    private Planes(List<Features> examples, Labels labels, int terms, Start ofClasses, Start ofGroups) {
        this.labels = labels;
        this.bias = new float[labels.classes()];
        this.meaning = new short[examples.isEmpty() ? 0 : examples.getFirst().meaningSize()][bias.length];
        this.terms = new short[terms][bias.length];
        var squares = examples.stream().mapToDouble(Features::square).toArray();
        var groupOfEach = labels.groupsOfExamples();
        var groups = IntStream.range(0, labels.groups())
                .parallel()
                .mapToObj(each -> find(examples, squares, groupOfEach, each, ofGroups))
                .toList();
        var classes = IntStream.range(0, bias.length)
                .parallel()
                .mapToObj(each -> {
                    var found = find(examples, squares, labels.ofExamples(), each, ofClasses);
                    if (labels.hasGroups()) {
                        found.separation().add(groups.get(labels.group(each)).separation(), GROUP);
                    }
                    keep(found.separation(), each);
                    return found.support();
                })
                .toList();
        supports = Stream.concat(classes.stream(), groups.stream().map(Found::support))
                .toList();
    }

    /// Finds them on all cores. The same examples and the same start give the same planes.
    ///
    /// @param terms how many terms there are
    static Planes of(List<Features> examples, Labels labels, int terms, Start ofClasses, Start ofGroups) {
        return new Planes(examples, labels, terms, ofClasses, ofGroups);
    }

    private Found find(List<Features> examples, double[] squares, int[] each, int wanted, Start start) {
        var separation = new Separation(examples, squares, meaning.length, terms.length);
        return new Found(separation, separation.find(each, wanted, start));
    }

    private void keep(Separation plane, int column) {
        bias[column] = Float.float16ToFloat(Float.floatToFloat16(plane.bias()));
        spread(plane.meaning(), meaning, column);
        spread(plane.terms(), terms, column);
    }

    private static void spread(float[] weights, short[][] rows, int column) {
        for (var i = 0; i < weights.length; i++) {
            rows[i][column] = Float.floatToFloat16(weights[i]);
        }
    }

    Labels labels() {
        return labels;
    }

    Classifier classifier() {
        return new Classifier(bias, meaning, terms);
    }

    /// What the planes of the classes rest on, and behind them those of the groups.
    List<Support> supports() {
        return supports;
    }
}
