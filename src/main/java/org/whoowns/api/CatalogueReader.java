package org.whoowns.api;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Role;

/// Lists the responsibilities of the knowledge base, with a workspace's own. Thread-safe.
@Singleton
public final class CatalogueReader {

    private final CurrentSnapshot current;

    public CatalogueReader(CurrentSnapshot current) {
        this.current = current;
    }

    /// The responsibilities in the order of the knowledge base.
    ///
    /// @param area the id or the title of an area; null for all
    /// @param role the id or a name of the role that owns them by default, or `shared`; null for all
    /// @throws ApiException for an area or a role that does not exist
    public ResponsibilityReply.Catalogue responsibilities(
            ApiCaller caller, @Nullable String area, @Nullable String role) {
        var knowledge = current.apply(caller.workspace());
        var inArea = area == null ? null : area(knowledge, area);
        var owner = role == null || role.strip().equalsIgnoreCase(Owner.Shared.ID)
                ? role
                : role(knowledge, role).id();
        var some = knowledge.responsibilities().stream()
                .filter(each -> inArea == null || inArea.equals(each.area()))
                .filter(each -> owner == null
                        || owner.strip().equalsIgnoreCase(each.owner().id()))
                .map(ResponsibilityReply::of)
                .toList();
        return new ResponsibilityReply.Catalogue(ResponsibilityReply.areas(knowledge), some);
    }

    /// The titles of the areas by id.
    public SequencedMap<String, String> areas(ApiCaller caller) {
        return current.apply(caller.workspace()).areas();
    }

    private static String area(KnowledgeBase knowledge, String name) {
        return knowledge.areas().entrySet().stream()
                .filter(each -> Stream.of(each.getKey(), each.getValue()).anyMatch(name.strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ApiException.Kind.INVALID,
                        "There is no area “" + name + "”. There are: "
                                + String.join(", ", knowledge.areas().keySet()) + "."))
                .getKey();
    }

    /// @throws ApiException if there is no such role
    static Role role(KnowledgeBase knowledge, String name) {
        return knowledge.roles().stream()
                .filter(each -> names(each).anyMatch(name.strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ApiException.Kind.INVALID,
                        "There is no role “" + name + "”. There are: " + ids(knowledge.roles()) + "."));
    }

    private static String ids(List<Role> roles) {
        return roles.stream().map(Role::id).collect(joining(", "));
    }

    private static Stream<String> names(Role role) {
        return Stream.concat(Stream.of(role.id(), role.title(), role.shortName()), role.aliases().stream());
    }
}
