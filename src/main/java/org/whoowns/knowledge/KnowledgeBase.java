package org.whoowns.knowledge;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.scope.OutOfScopeQuestion;

/// Immutable snapshot of all knowledge: entries, roles, frameworks, operating models. Thread-safe.
public final class KnowledgeBase {

    private final List<Role> roles;
    private final List<OperatingModel> operatingModels;
    private final List<Framework> frameworks;
    private final DefaultView defaultView;
    private final SequencedMap<String, String> areas;
    private final @Nullable String comparison;
    private final List<String> examples;
    private final List<Entry> entries;
    private final List<OutOfScopeQuestion> outOfScope;
    private final Map<String, List<String>> curators;
    private final Map<String, Entry> byId;
    private final Map<String, Role> rolesById;

    public KnowledgeBase(
            List<Role> roles,
            List<OperatingModel> operatingModels,
            List<Framework> frameworks,
            DefaultView defaultView,
            SequencedMap<String, String> areas,
            @Nullable String comparison,
            List<String> examples,
            List<Entry> entries,
            List<OutOfScopeQuestion> outOfScope,
            Map<String, List<String>> curators) {
        this.roles = List.copyOf(roles);
        this.operatingModels = List.copyOf(operatingModels);
        this.frameworks = List.copyOf(frameworks);
        this.defaultView = defaultView;
        this.areas = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(areas));
        this.comparison = comparison;
        this.examples = List.copyOf(examples);
        this.entries = List.copyOf(entries);
        this.outOfScope = List.copyOf(outOfScope);
        this.curators = Map.copyOf(curators);
        this.byId = this.entries.stream().collect(toUnmodifiableMap(Entry::id, identity()));
        this.rolesById = this.roles.stream().collect(toUnmodifiableMap(Role::id, identity()));
    }

    /// A copy with each entry replaced.
    public KnowledgeBase withEntries(UnaryOperator<Entry> change) {
        return new KnowledgeBase(
                roles,
                operatingModels,
                frameworks,
                defaultView,
                areas,
                comparison,
                examples,
                entries.stream().map(change).toList(),
                outOfScope,
                curators);
    }

    /// A copy with more entries, which may be in areas of their own.
    ///
    /// @param titles of their areas, by the area's id; those that there are stay as they are
    public KnowledgeBase plus(Collection<Entry> more, Map<String, String> titles) {
        var all = new LinkedHashMap<>(areas);
        titles.forEach(all::putIfAbsent);
        return new KnowledgeBase(
                roles,
                operatingModels,
                frameworks,
                defaultView,
                all,
                comparison,
                examples,
                Stream.concat(entries.stream(), more.stream())
                        .sorted(Comparator.comparing(Entry::id))
                        .toList(),
                outOfScope,
                curators);
    }

    /// All roles, in the order of `roles.yml`; empty if the folder has only topics.
    public List<Role> roles() {
        return roles;
    }

    public List<Role> mainRoles() {
        return roles.stream().filter(Role::main).toList();
    }

    /// Whether there is what teams are made of.
    public boolean canHaveTeams() {
        return !mainRoles().isEmpty() && !operatingModels.isEmpty();
    }

    public Optional<Role> role(String id) {
        return Optional.ofNullable(rolesById.get(id));
    }

    public List<OperatingModel> operatingModels() {
        return operatingModels;
    }

    public Optional<OperatingModel> operatingModel(String id) {
        return operatingModels.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Framework> frameworks() {
        return frameworks;
    }

    public Optional<Framework> framework(@Nullable String id) {
        return frameworks.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public DefaultView defaultView() {
        return defaultView;
    }

    /// Titles by area id, in display order. Contains the area of every responsibility.
    public SequencedMap<String, String> areas() {
        return areas;
    }

    /// The entry that compares the main roles, if `roles.yml` names one.
    public Optional<Entry> comparison() {
        return comparison == null ? Optional.empty() : entry(comparison);
    }

    /// Entries whose first question is shown to new users; if none are configured, all that have a question.
    public List<Entry> examples() {
        var named = examples.stream().flatMap(id -> entry(id).stream()).toList();
        return (named.isEmpty() ? entries : named)
                .stream().filter(each -> !each.questions().isEmpty()).toList();
    }

    public Optional<Entry> overview(Role role) {
        return role.topic() == null ? Optional.empty() : entry(role.topic());
    }

    /// All entries, sorted by id.
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Responsibility> responsibility(String id) {
        return entry(id).filter(Responsibility.class::isInstance).map(Responsibility.class::cast);
    }

    /// All responsibilities, sorted by area.
    public List<Responsibility> responsibilities() {
        var order = List.copyOf(areas.sequencedKeySet());
        return entries.stream()
                .filter(Responsibility.class::isInstance)
                .map(Responsibility.class::cast)
                .sorted(comparingInt(each -> order.indexOf(each.area())))
                .toList();
    }

    /// The responsibilities by the title of their area: areas in display order, then alphabetically.
    public SequencedMap<String, List<Responsibility>> byArea(Collection<Responsibility> some) {
        var byArea = new LinkedHashMap<String, List<Responsibility>>();
        areas.forEach((area, title) -> {
            var inArea = some.stream()
                    .filter(each -> each.area().equals(area))
                    .sorted(Comparator.comparing(Responsibility::title, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            if (!inArea.isEmpty()) {
                byArea.put(title, inArea);
            }
        });
        return byArea;
    }

    public List<Topic> topics() {
        return entries.stream()
                .filter(Topic.class::isInstance)
                .map(Topic.class::cast)
                .toList();
    }

    /// Questions that resemble this knowledge, but that no entry answers.
    public List<OutOfScopeQuestion> outOfScope() {
        return outOfScope;
    }

    /// The people behind the curator names of entries, by the name as `roles.yml` has it: user ids and e-mail
    /// addresses.
    public Map<String, List<String>> curators() {
        return curators;
    }

    /// The people behind a curator's name.
    public List<String> curators(@Nullable String name) {
        return name == null
                ? List.of()
                : curators.entrySet().stream()
                        .filter(each -> NameKey.key(each.getKey()).equals(NameKey.key(name)))
                        .flatMap(each -> each.getValue().stream())
                        .distinct()
                        .toList();
    }

    /// The default position, which applies unless a question names a framework.
    public record DefaultView(
            String title,
            @Nullable String summary,
            @Nullable String source) {}
}
