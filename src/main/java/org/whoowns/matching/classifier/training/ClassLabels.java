package org.whoowns.matching.classifier.training;

import java.util.Arrays;
import java.util.List;

/// Which class each example is of, and which group each class.
///
/// Immutable, as long as nobody writes to its arrays.
public final class ClassLabels {

    private final int[] each;
    private final int classes;
    private final List<Integer> groups;

    /// @param each the class of each example, from 0 on
    /// @param groups the group of each class, from 0 on; empty where there are none
    public ClassLabels(int[] each, int classes, List<Integer> groups) {
        this.each = each;
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

    /// The class of each example.
    public int[] ofExamples() {
        return each;
    }

    /// The group of each example; nothing where there are no groups.
    public int[] groupsOfExamples() {
        return hasGroups() ? Arrays.stream(each).map(groups::get).toArray() : new int[0];
    }
}
