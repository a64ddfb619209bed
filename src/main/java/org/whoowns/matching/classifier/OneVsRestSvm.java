package org.whoowns.matching.classifier;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.InitialAlphas;
import org.whoowns.matching.classifier.training.LinearSvmSolver;
import org.whoowns.matching.classifier.training.SupportVectors;

/// The planes that separate classes from each other, found from examples, and what they rest on.
///
/// What tells a group of classes from others tells something of each of them, so its plane is added to theirs. The
/// planes of groups are found first: then each other one can be brought to the size that is kept as soon as it is
/// found,
/// and a change of a large folder needs little memory beside what is in force.
public final class OneVsRestSvm {

    /// How much the class's group counts beside the class itself. Measured on questions asked unseen.
    private static final float GROUP = 0.15f;

    private record Found(LinearSvmSolver solver, SupportVectors support) {}

    private final ClassLabels labels;
    private final float[] bias;
    private final short[][] meaning;
    private final short[][] terms;
    private final List<SupportVectors> supports;

    private OneVsRestSvm(
            List<FeatureVector> examples,
            ClassLabels labels,
            int terms,
            InitialAlphas ofClasses,
            InitialAlphas ofGroups) {
        this.labels = labels;
        this.bias = new float[labels.classes()];
        this.meaning = new short[examples.isEmpty() ? 0 : examples.getFirst().embeddingSize()][bias.length];
        this.terms = new short[terms][bias.length];
        var squares = examples.stream().mapToDouble(FeatureVector::square).toArray();
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
                        found.solver().add(groups.get(labels.group(each)).solver(), GROUP);
                    }
                    keep(found.solver(), each);
                    return found.support();
                })
                .toList();
        supports = Stream.concat(classes.stream(), groups.stream().map(Found::support))
                .toList();
    }

    /// Finds them on all cores. The same examples and the same start give the same planes.
    ///
    /// @param terms how many terms there are
    static OneVsRestSvm of(
            List<FeatureVector> examples,
            ClassLabels labels,
            int terms,
            InitialAlphas ofClasses,
            InitialAlphas ofGroups) {
        return new OneVsRestSvm(examples, labels, terms, ofClasses, ofGroups);
    }

    private Found find(List<FeatureVector> examples, double[] squares, int[] each, int wanted, InitialAlphas alphas) {
        var solver = new LinearSvmSolver(examples, squares, meaning.length, terms.length);
        return new Found(solver, solver.find(each, wanted, alphas));
    }

    private void keep(LinearSvmSolver plane, int column) {
        bias[column] = Float.float16ToFloat(Float.floatToFloat16(plane.bias()));
        spread(plane.meaning(), meaning, column);
        spread(plane.terms(), terms, column);
    }

    private static void spread(float[] weights, short[][] rows, int column) {
        for (var i = 0; i < weights.length; i++) {
            rows[i][column] = Float.floatToFloat16(weights[i]);
        }
    }

    ClassLabels labels() {
        return labels;
    }

    public LinearClassifier classifier() {
        return classifier(LinearClassifier.NEAREST);
    }

    /// @param nearnessWeight how much the nearness of the nearest phrase counts
    LinearClassifier classifier(float nearnessWeight) {
        return new LinearClassifier(bias, meaning, terms, nearnessWeight);
    }

    /// What the planes of the classes rest on, and behind them those of the groups.
    List<SupportVectors> supports() {
        return supports;
    }
}
