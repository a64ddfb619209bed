package org.whoowns.matching.classifier.training;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a head is learnt from.
///
/// Their features are found when they are first asked for: where a head is kept, nobody asks. Not safe to share between
/// threads.
public final class TrainingData {

    private final List<String> texts;
    private final Supplier<List<FeatureVector>> finding;
    private final int classes;
    private final List<Integer> groups;
    private final int terms;
    private @Nullable List<FeatureVector> features;

    /// @param texts of the phrases
    /// @param finding finds the features of the same phrases
    /// @param classes how many entries there are, and one more for what is elsewhere
    /// @param groups the group of each class, from 0 on; empty where there are none
    /// @param terms how many terms there are
    public TrainingData(
            List<String> texts, Supplier<List<FeatureVector>> finding, int classes, List<Integer> groups, int terms) {
        this.texts = List.copyOf(texts);
        this.finding = finding;
        this.classes = classes;
        this.groups = List.copyOf(groups);
        this.terms = terms;
    }

    public List<String> texts() {
        return texts;
    }

    public List<FeatureVector> features() {
        var found = features;
        if (found == null) {
            found = List.copyOf(finding.get());
            features = found;
        }
        return found;
    }

    public int classes() {
        return classes;
    }

    public List<Integer> groups() {
        return groups;
    }

    public int terms() {
        return terms;
    }
}
