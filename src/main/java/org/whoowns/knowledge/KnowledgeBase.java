package org.whoowns.knowledge;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All that is known at one moment. Immutable and safe to share between threads.
public final class KnowledgeBase {

    private final List<Role> roles;
    private final List<OperatingModel> operatingModels;
    private final List<Framework> frameworks;
    private final DefaultView defaultView;
    private final SequencedMap<String, String> areas;
    private final @Nullable String comparison;
    private final List<String> examples;
    private final List<Entry> entries;
    private final List<String> elsewhere;
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
            List<String> elsewhere) {
        this.roles = List.copyOf(roles);
        this.operatingModels = List.copyOf(operatingModels);
        this.frameworks = List.copyOf(frameworks);
        this.defaultView = defaultView;
        this.areas = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(areas));
        this.comparison = comparison;
        this.examples = List.copyOf(examples);
        this.entries = List.copyOf(entries);
        this.elsewhere = List.copyOf(elsewhere);
        this.byId = this.entries.stream().collect(toUnmodifiableMap(Entry::id, identity()));
        this.rolesById = this.roles.stream().collect(toUnmodifiableMap(Role::id, identity()));
    }

    /// The same knowledge with each entry changed.
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
                elsewhere);
    }

    /// All roles, in the order of `roles.yml`; none in a folder of topics alone.
    public List<Role> roles() {
        return roles;
    }

    /// The roles that people ask about first.
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

    /// @param id null where none was chosen
    public Optional<Framework> framework(@Nullable String id) {
        return frameworks.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public DefaultView defaultView() {
        return defaultView;
    }

    /// Titles of the areas by id, in the order in which to show them. Every responsibility's area is among them.
    public SequencedMap<String, String> areas() {
        return areas;
    }

    /// The entry that compares the main roles, if the folder names one.
    public Optional<Entry> comparison() {
        return comparison == null ? Optional.empty() : entry(comparison);
    }

    /// The entries whose first question is shown to newcomers; all that have one where the folder names none.
    public List<Entry> examples() {
        var named = examples.stream().flatMap(id -> entry(id).stream()).toList();
        return (named.isEmpty() ? entries : named)
                .stream().filter(each -> !each.questions().isEmpty()).toList();
    }

    /// The entry that is the role's overview, if the folder has one.
    public Optional<Entry> overview(Role role) {
        return role.topic() == null ? Optional.empty() : entry(role.topic());
    }

    /// All entries, by id in alphabetical order.
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Nothing where there is no such entry, or where it is a topic.
    public Optional<Responsibility> responsibility(String id) {
        return entry(id).filter(Responsibility.class::isInstance).map(Responsibility.class::cast);
    }

    /// The responsibilities, area by area.
    public List<Responsibility> responsibilities() {
        var order = List.copyOf(areas.sequencedKeySet());
        return entries.stream()
                .filter(Responsibility.class::isInstance)
                .map(Responsibility.class::cast)
                .sorted(comparingInt(each -> order.indexOf(each.area())))
                .toList();
    }

    public List<Topic> topics() {
        return entries.stream()
                .filter(Topic.class::isInstance)
                .map(Topic.class::cast)
                .toList();
    }

    /// Questions that sound like this knowledge and that it does not answer, so that they are not mistaken for others.
    public List<String> elsewhere() {
        return elsewhere;
    }

    /// The position that applies unless a framework is asked for.
    public record DefaultView(
            String title,
            @Nullable String summary,
            @Nullable String source) {}
}
