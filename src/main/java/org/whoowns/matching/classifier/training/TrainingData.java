package org.whoowns.matching.classifier.training;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Training data of a classifier.
///
/// Features are extracted on first use, since a cached classifier needs none. Not thread-safe.
public final class TrainingData {

    private final List<String> texts;
    private final Supplier<List<FeatureVector>> extraction;
    private final int classes;
    private final List<Integer> groups;
    private final int terms;
    private @Nullable List<FeatureVector> features;

    /// @param extraction extracts the features of the texts
    /// @param classes the number of entries, plus one for out of scope
    /// @param groups the group of each class, from 0 on; empty without groups
    /// @param terms the size of the TF-IDF vocabulary
    public TrainingData(
            List<String> texts,
            Supplier<List<FeatureVector>> extraction,
            int classes,
            List<Integer> groups,
            int terms) {
        this.texts = List.copyOf(texts);
        this.extraction = extraction;
        this.classes = classes;
        this.groups = List.copyOf(groups);
        this.terms = terms;
    }

    public List<String> texts() {
        return texts;
    }

    public List<FeatureVector> features() {
        if (features == null) {
            features = List.copyOf(extraction.get());
        }
        return features;
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
