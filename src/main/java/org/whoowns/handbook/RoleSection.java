package org.whoowns.handbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// What one role does and is accountable for by default.
///
/// @param overview the topic about the role, if any
/// @param owned what the role owns, by area
/// @param parts what it has a described part in without owning it
public record RoleSection(
        Role role,
        @Nullable Entry overview,
        List<Group> groups,
        List<Handbook.Chapter> owned,
        List<Responsibility> parts) {

    /// Entries of the role under one heading.
    public record Group(String title, @Nullable String summary, List<Entry> entries) {}

    static RoleSection of(Role role, KnowledgeBase knowledge, List<Handbook.Chapter> chapters) {
        return new RoleSection(
                role,
                knowledge.overview(role).orElse(null),
                role.focusGroups().stream()
                        .map(group -> new Group(
                                group.title(),
                                group.summary(),
                                group.entries().stream()
                                        .flatMap(id -> knowledge.entry(id).stream())
                                        .toList()))
                        .toList(),
                chapters.stream()
                        .map(chapter -> new Handbook.Chapter(
                                chapter.anchor(), chapter.title(), with(role, chapter.entries(), MatrixMark.OWNS)))
                        .filter(chapter -> !chapter.entries().isEmpty())
                        .toList(),
                with(role, knowledge.responsibilities(), MatrixMark.PART));
    }

    public int ownedCount() {
        return owned.stream().mapToInt(chapter -> chapter.entries().size()).sum();
    }

    /// What it owns or, if that is nothing, what it has a part in.
    public List<Responsibility> work() {
        return owned.isEmpty()
                ? parts
                : owned.stream().flatMap(area -> area.entries().stream()).toList();
    }

    boolean hasWork() {
        return !owned.isEmpty() || !parts.isEmpty();
    }

    private static List<Responsibility> with(Role role, List<Responsibility> entries, MatrixMark mark) {
        return entries.stream()
                .filter(each -> MatrixMark.of(role, each) == mark)
                .toList();
    }
}
