package org.whoowns.matching.classifier;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.whoowns.matching.classifier.WarmStartState.Alphas;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.LinearSvmSolver;

/// One-vs-rest linear SVMs, one for each class, with the dual variables for the next warm start.
///
/// Each class's weights also include its group's hyperplane, scaled by `GROUP`. Groups are trained first, so that each
/// class can be stored in half precision at once and a reload of a large folder needs little extra memory.
public final class OneVsRestSvm {

    /// Weight of the group's hyperplane. Measured on unseen questions.
    private static final float GROUP = 0.15f;

    private final float[] bias;
    private final short[][] embedding;
    private final short[][] terms;
    private final Map<Integer, Alphas> alphas = new ConcurrentHashMap<>();

    /// Trains on all cores; the same examples and warm start give the same weights.
    ///
    /// @param terms the size of the TF-IDF vocabulary
    public OneVsRestSvm(
            List<FeatureVector> examples, List<String> texts, ClassLabels labels, int terms, WarmStartState warmStart) {
        this(examples, texts, labels, terms, warmStart, () -> {});
    }

    /// @param onClass is called when a class is trained, on any thread
    OneVsRestSvm(
            List<FeatureVector> examples,
            List<String> texts,
            ClassLabels labels,
            int terms,
            WarmStartState warmStart,
            Runnable onClass) {
        bias = new float[labels.classes()];
        embedding = new short[examples.isEmpty() ? 0 : examples.getFirst().embeddingSize()][bias.length];
        this.terms = new short[terms][bias.length];
        var squares = examples.stream().mapToDouble(FeatureVector::square).toArray();
        var groupLabels = labels.groupsOfExamples();
        var groups = IntStream.range(0, labels.groups())
                .parallel()
                .mapToObj(each -> {
                    // Complemented, since a class has the same first text.
                    var key = ~WarmStartState.key(texts, groupLabels, each);
                    var solver = new LinearSvmSolver(examples, squares, embedding.length, terms);
                    train(solver, key, texts, groupLabels, each, warmStart);
                    return solver;
                })
                .toList();
        IntStream.range(0, bias.length).parallel().forEach(each -> {
            var key = WarmStartState.key(texts, labels.ofExamples(), each);
            var solver = new LinearSvmSolver(examples, squares, embedding.length, terms);
            train(solver, key, texts, labels.ofExamples(), each, warmStart);
            if (labels.hasGroups()) {
                solver.add(groups.get(labels.group(each)), GROUP);
            }
            store(solver, each);
            onClass.run();
        });
    }

    private void train(
            LinearSvmSolver solver, int key, List<String> texts, int[] labels, int target, WarmStartState warmStart) {
        var alpha = warmStart.start(key, texts, labels, target);
        solver.solve(labels, target, alpha);
        alphas.put(key, Alphas.of(alpha, texts, labels, target));
    }

    private void store(LinearSvmSolver solver, int column) {
        bias[column] = Float.float16ToFloat(Float.floatToFloat16(solver.bias()));
        storeColumn(solver.embedding(), embedding, column);
        storeColumn(solver.terms(), terms, column);
    }

    private static void storeColumn(float[] weights, short[][] rows, int column) {
        for (var i = 0; i < weights.length; i++) {
            rows[i][column] = Float.floatToFloat16(weights[i]);
        }
    }

    public LinearClassifier classifier() {
        return classifier(LinearClassifier.NEAREST);
    }

    /// @param similarityWeight weight of the similarity to the nearest phrase
    LinearClassifier classifier(float similarityWeight) {
        return new LinearClassifier(bias, embedding, terms, similarityWeight);
    }

    public WarmStartState warmStartState() {
        return new WarmStartState(alphas);
    }
}
