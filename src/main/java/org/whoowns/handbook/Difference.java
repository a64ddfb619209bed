package org.whoowns.handbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.View;

/// A responsibility on which the frameworks, or one of them and the default view, disagree.
///
/// @param views one for each framework, in the order of the handbook; a view is null where the framework is silent
public record Difference(Responsibility responsibility, List<Opinion> views) {

    /// What one framework says, if anything.
    public record Opinion(Framework framework, @Nullable View view) {

        /// Whether it names another owner than the default view.
        public boolean differsFrom(Responsibility responsibility) {
            return view != null && !view.owner().equals(responsibility.owner());
        }
    }

    public Difference {
        views = List.copyOf(views);
    }

    static List<Difference> allIn(KnowledgeBase knowledge) {
        return knowledge.responsibilities().stream()
                .filter(Difference::isDisputed)
                .map(each -> new Difference(each, opinions(each, knowledge.frameworks())))
                .toList();
    }

    private static boolean isDisputed(Responsibility responsibility) {
        var owners = new HashSet<>(Stream.concat(
                        Stream.of(responsibility.owner()),
                        responsibility.views().values().stream().map(View::owner))
                .toList());
        return responsibility.disagreement() != null || owners.size() > 1;
    }

    private static List<Opinion> opinions(Responsibility responsibility, List<Framework> frameworks) {
        var opinions = new ArrayList<Opinion>();
        for (var framework : frameworks) {
            opinions.add(new Opinion(framework, responsibility.view(framework).orElse(null)));
        }
        return opinions;
    }
}
