package org.whoowns.handbook;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;

/// The knowledge, arranged to be read from front to back. Any part may be empty.
///
/// @param roles the main roles, each with what it answers for
/// @param others the other roles that own something or have a part in it
/// @param chapters the responsibilities, area by area
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

    public Handbook {
        frameworks = List.copyOf(frameworks);
        roles = List.copyOf(roles);
        others = List.copyOf(others);
        operatingModels = List.copyOf(operatingModels);
        chapters = List.copyOf(chapters);
        differences = List.copyOf(differences);
        topics = List.copyOf(topics);
        citations = List.copyOf(citations);
        index = List.copyOf(index);
    }

    public static Handbook of(KnowledgeBase knowledge) {
        var chapters = chapters(knowledge);
        var own = knowledge.mainRoles().stream()
                .map(role -> RoleSection.of(role, knowledge, chapters))
                .toList();
        var others = knowledge.roles().stream()
                .filter(role -> !role.main())
                .map(role -> RoleSection.of(role, knowledge, chapters))
                .filter(RoleSection::isSomebody)
                .toList();
        return new Handbook(
                knowledge.defaultView(),
                knowledge.frameworks(),
                own,
                others,
                knowledge.operatingModels(),
                chapters,
                Matrix.of(knowledge.mainRoles(), chapters),
                FrameworkDifference.allIn(knowledge),
                knowledge.topics(),
                citations(knowledge),
                IndexSection.index(knowledge.entries()));
    }

    /// Some responsibilities of one area.
    ///
    /// @param anchor how links name it
    public record Chapter(String anchor, String title, List<Responsibility> entries) {

        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /// A source, and the entries that rest on it.
    public record Citation(String source, List<Entry> entries) {

        public Citation {
            entries = List.copyOf(entries);
        }
    }

    public int responsibilityCount() {
        return chapters.stream().mapToInt(chapter -> chapter.entries().size()).sum();
    }

    /// The main roles in one phrase: `A and B`, `A, B and C`; empty where there are none.
    public String mainRoles() {
        var titles = roles.stream().map(section -> section.role().title()).toList();
        if (titles.size() < 2) {
            return String.join("", titles);
        }
        var last = titles.size() - 1;
        return titles.stream().limit(last).collect(joining(", ")) + HandbookMessages.of("and") + titles.get(last);
    }

    /// When anything was last reviewed.
    public Optional<LocalDate> reviewed() {
        return entries().stream()
                .map(entry -> entry.provenance().reviewed())
                .filter(Objects::nonNull)
                .max(naturalOrder());
    }

    private List<Entry> entries() {
        var all = new ArrayList<Entry>(topics);
        chapters.forEach(chapter -> all.addAll(chapter.entries()));
        return all;
    }

    private static List<Chapter> chapters(KnowledgeBase knowledge) {
        var anchors = new AnchorRegistry();
        var byArea = grouped(knowledge.responsibilities(), entry -> List.of(entry.area()));
        return byArea.entrySet().stream()
                .map(area -> new Chapter(
                        anchors.unique("area_", area.getKey()),
                        knowledge.areas().getOrDefault(area.getKey(), area.getKey()),
                        area.getValue()))
                .toList();
    }

    private static List<Citation> citations(KnowledgeBase knowledge) {
        var sorted = new TreeMap<String, List<Entry>>(IndexSection.ORDER);
        grouped(knowledge.entries(), entry -> Set.copyOf(entry.provenance().sources()))
                .forEach((source, entries) ->
                        sorted.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(entries));
        return sorted.entrySet().stream()
                .map(each -> new Citation(each.getKey(), each.getValue()))
                .toList();
    }

    private static <E> Map<String, List<E>> grouped(List<E> entries, Function<E, Iterable<String>> keys) {
        var groups = new LinkedHashMap<String, List<E>>();
        for (var entry : entries) {
            keys.apply(entry)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
        }
        return groups;
    }

    /// Roles that have columns of their own come first, so their place gives them a colour.
    int place(Role role) {
        return roles.stream().map(RoleSection::role).toList().indexOf(role);
    }
}
