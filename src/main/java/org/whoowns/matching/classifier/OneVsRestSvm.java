package org.whoowns.matching.classifier;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.WarmStartState.Alphas;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.LinearSvmSolver;

/// The planes that separate classes from each other, found from examples, and what they rest on.
///
/// What tells a group of classes from others tells something of each of them, so its plane is added to theirs. The
/// planes of groups are found first: then each other one can be brought to the size that is kept as soon as it is
/// found, and a change of a large folder needs little memory beside what is in force.
public final class OneVsRestSvm {

    /// How much the class's group counts beside the class itself. Measured on questions asked unseen.
    private static final float GROUP = 0.15f;

    private final float[] bias;
    private final short[][] meaning;
    private final short[][] terms;
    private final Map<Integer, Alphas> alphas = new ConcurrentHashMap<>();

    /// Finds them on all cores. The same examples and the same start give the same planes.
    ///
    /// @param texts of the examples
    /// @param terms how many terms there are
    public OneVsRestSvm(
            List<FeatureVector> examples, List<String> texts, ClassLabels labels, int terms, WarmStartState warmStart) {
        bias = new float[labels.classes()];
        meaning = new short[examples.isEmpty() ? 0 : examples.getFirst().embeddingSize()][bias.length];
        this.terms = new short[terms][bias.length];
        var squares = examples.stream().mapToDouble(FeatureVector::square).toArray();
        var groupOfEach = labels.groupsOfExamples();
        var groups = IntStream.range(0, labels.groups())
                .parallel()
                .mapToObj(each -> {
                    // Its first text is that of a class, too.
                    var key = ~WarmStartState.key(texts, groupOfEach, each);
                    var solver = new LinearSvmSolver(examples, squares, meaning.length, terms);
                    find(solver, key, texts, groupOfEach, each, warmStart);
                    return solver;
                })
                .toList();
        IntStream.range(0, bias.length).parallel().forEach(each -> {
            var key = WarmStartState.key(texts, labels.ofExamples(), each);
            var solver = new LinearSvmSolver(examples, squares, meaning.length, terms);
            find(solver, key, texts, labels.ofExamples(), each, warmStart);
            if (labels.hasGroups()) {
                solver.add(groups.get(labels.group(each)), GROUP);
            }
            keep(solver, each);
        });
    }

    private void find(
            LinearSvmSolver solver, int key, List<String> texts, int[] labels, int wanted, WarmStartState warmStart) {
        var alpha = warmStart.start(key, texts, labels, wanted);
        solver.find(labels, wanted, alpha);
        alphas.put(key, Alphas.of(alpha, texts, labels, wanted));
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

    public LinearClassifier classifier() {
        return classifier(LinearClassifier.NEAREST);
    }

    /// @param nearnessWeight how much the nearness of the nearest phrase counts
    LinearClassifier classifier(float nearnessWeight) {
        return new LinearClassifier(bias, meaning, terms, nearnessWeight);
    }

    /// What warm-starts the next training.
    public WarmStartState dual() {
        return new WarmStartState(alphas);
    }
}
