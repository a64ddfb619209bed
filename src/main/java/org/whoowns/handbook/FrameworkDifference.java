package org.whoowns.handbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;

/// A responsibility on which the frameworks, or one of them and the default view, disagree.
///
/// @param views one for each framework, in the order of the handbook; a view is null where the framework is silent
public record FrameworkDifference(Responsibility responsibility, List<Opinion> views) {

    /// What one framework says, if anything.
    public record Opinion(Framework framework, @Nullable FrameworkPosition position) {

        /// Whether it names another owner than the default view.
        public boolean differsFrom(Responsibility responsibility) {
            return position != null && !position.owner().equals(responsibility.owner());
        }
    }

    public FrameworkDifference {
        views = List.copyOf(views);
    }

    static List<FrameworkDifference> allIn(KnowledgeBase knowledge) {
        return knowledge.responsibilities().stream()
                .filter(FrameworkDifference::isDisputed)
                .map(each -> new FrameworkDifference(each, opinions(each, knowledge.frameworks())))
                .toList();
    }

    private static boolean isDisputed(Responsibility responsibility) {
        var owners = new HashSet<>(Stream.concat(
                        Stream.of(responsibility.owner()),
                        responsibility.positions().values().stream().map(FrameworkPosition::owner))
                .toList());
        return responsibility.disagreement() != null || owners.size() > 1;
    }

    private static List<Opinion> opinions(Responsibility responsibility, List<Framework> frameworks) {
        var opinions = new ArrayList<Opinion>();
        for (var framework : frameworks) {
            opinions.add(
                    new Opinion(framework, responsibility.position(framework).orElse(null)));
        }
        return opinions;
    }
}
