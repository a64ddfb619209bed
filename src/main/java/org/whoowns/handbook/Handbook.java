package org.whoowns.handbook;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.whoowns.handbook.HandbookMessages.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;

/// The knowledge base arranged as a book, as the templates render it. Any part may be empty.
///
/// @param roles the main roles
/// @param others other roles that own or are involved in something
/// @param chapters the responsibilities by area
public record Handbook(
        DefaultView defaultView,
        List<Framework> frameworks,
        List<RoleSection> roles,
        List<RoleSection> others,
        List<OperatingModel> operatingModels,
        List<Chapter> chapters,
        Matrix matrix,
        List<FrameworkDifference> differences,
        List<Topic> topics,
        List<Citation> citations,
        List<IndexSection> index) {

    public static Handbook of(KnowledgeBase knowledge) {
        var chapters = chapters(knowledge);
        return new Handbook(
                knowledge.defaultView(),
                knowledge.frameworks(),
                knowledge.mainRoles().stream()
                        .map(role -> RoleSection.of(role, knowledge, chapters))
                        .toList(),
                knowledge.roles().stream()
                        .filter(role -> !role.main())
                        .map(role -> RoleSection.of(role, knowledge, chapters))
                        .filter(RoleSection::hasWork)
                        .toList(),
                knowledge.operatingModels(),
                chapters,
                Matrix.of(knowledge.mainRoles(), chapters),
                FrameworkDifference.allIn(knowledge),
                knowledge.topics(),
                citations(knowledge),
                IndexSection.index(knowledge.entries()));
    }

    /// The responsibilities of one area.
    ///
    /// @param anchor the target of links to it
    public record Chapter(String anchor, String title, List<Responsibility> entries) {}

    /// A source with the entries that cite it.
    public record Citation(String source, List<Entry> entries) {}

    public int responsibilityCount() {
        return chapters.stream().mapToInt(chapter -> chapter.entries().size()).sum();
    }

    /// The titles of the main roles as a list in words: `A and B`, `A, B and C`; empty if there are none.
    public String mainRoles() {
        var titles = roles.stream().map(section -> section.role().title()).toList();
        if (titles.size() < 2) {
            return String.join("", titles);
        }
        return String.join(", ", titles.subList(0, titles.size() - 1)) + message("and") + titles.getLast();
    }

    /// The date of the latest review of any entry.
    public Optional<LocalDate> reviewed() {
        return Stream.<Entry>concat(topics.stream(), chapters.stream().flatMap(chapter -> chapter.entries().stream()))
                .map(entry -> entry.provenance().reviewed())
                .filter(Objects::nonNull)
                .max(naturalOrder());
    }

    /// An entry's anchor is its id, which has no underscore; all other anchors have one, so they never collide.
    private static List<Chapter> chapters(KnowledgeBase knowledge) {
        var slugs = new HeadingSlugs();
        var byArea = knowledge.responsibilities().stream()
                .collect(groupingBy(Responsibility::area, LinkedHashMap::new, toList()));
        return byArea.entrySet().stream()
                .map(area -> new Chapter(
                        slugs.of("area_" + area.getKey()),
                        knowledge.areas().getOrDefault(area.getKey(), area.getKey()),
                        area.getValue()))
                .toList();
    }

    private static List<Citation> citations(KnowledgeBase knowledge) {
        var bySource = new TreeMap<String, List<Entry>>(IndexSection.ORDER);
        for (var entry : knowledge.entries()) {
            for (var source : Set.copyOf(entry.provenance().sources())) {
                bySource.computeIfAbsent(source.title(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return bySource.entrySet().stream()
                .map(each -> new Citation(each.getKey(), each.getValue()))
                .toList();
    }
}
