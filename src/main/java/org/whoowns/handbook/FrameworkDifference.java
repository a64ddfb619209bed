package org.whoowns.handbook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;

/// A responsibility on which frameworks disagree with each other or with the default view.
///
/// @param views one for each framework, in the order of the handbook
public record FrameworkDifference(Responsibility responsibility, List<Opinion> views) {

    /// The position of one framework; null if it takes none.
    public record Opinion(Framework framework, @Nullable FrameworkPosition position) {

        public boolean differsFrom(Responsibility responsibility) {
            return position != null && !position.owner().equals(responsibility.owner());
        }
    }

    static List<FrameworkDifference> allIn(KnowledgeBase knowledge) {
        return knowledge.responsibilities().stream()
                .filter(FrameworkDifference::isDisputed)
                .map(each -> new FrameworkDifference(each, opinions(each, knowledge.frameworks())))
                .toList();
    }

    private static boolean isDisputed(Responsibility responsibility) {
        var owners = responsibility.positions().values().stream().map(FrameworkPosition::owner);
        return responsibility.disagreement() != null
                || Stream.concat(Stream.of(responsibility.owner()), owners)
                                .distinct()
                                .count()
                        > 1;
    }

    private static List<Opinion> opinions(Responsibility responsibility, List<Framework> frameworks) {
        return frameworks.stream()
                .map(each -> new Opinion(each, responsibility.position(each).orElse(null)))
                .toList();
    }
}
