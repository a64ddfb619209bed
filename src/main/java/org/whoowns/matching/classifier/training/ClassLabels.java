package org.whoowns.matching.classifier.training;

import java.util.Arrays;
import java.util.List;

/// The class of each example, and the group of each class. Immutable, as long as nobody modifies its arrays.
public final class ClassLabels {

    private final int[] ofExamples;
    private final int classes;
    private final List<Integer> groups;

    /// @param ofExamples the class of each example, from 0 on
    /// @param groups the group of each class, from 0 on; empty without groups
    public ClassLabels(int[] ofExamples, int classes, List<Integer> groups) {
        this.ofExamples = ofExamples;
        this.classes = classes;
        this.groups = groups;
    }

    public int classes() {
        return classes;
    }

    public int groups() {
        return groups.stream().mapToInt(group -> group + 1).max().orElse(0);
    }

    public boolean hasGroups() {
        return !groups.isEmpty();
    }

    public int group(int ofClass) {
        return groups.get(ofClass);
    }

    public int[] ofExamples() {
        return ofExamples;
    }

    /// The group of each example; empty without groups.
    public int[] groupsOfExamples() {
        return hasGroups() ? Arrays.stream(ofExamples).map(groups::get).toArray() : new int[0];
    }
}
