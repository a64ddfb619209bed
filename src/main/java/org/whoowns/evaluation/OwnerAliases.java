package org.whoowns.evaluation;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Role;

/// Maps the owner names in labels to role ids: `PO` to `product-owner`, `other` to every role but the main ones.
final class OwnerAliases {

    private static final String OTHER = "other";

    private final Map<String, String> ids = new HashMap<>();
    private final List<String> others;

    OwnerAliases(KnowledgeBase knowledge) {
        var roles = knowledge.roles();
        ids.put(Owner.Shared.ID, Owner.Shared.ID);
        roles.forEach(role -> put(role.id(), role));
        roles.forEach(role -> put(role.shortName(), role));
        roles.forEach(role -> put(role.title(), role));
        roles.forEach(role -> role.aliases().forEach(alias -> put(alias, role)));
        others = roles.stream().filter(role -> !role.main()).map(Role::id).toList();
    }

    private void put(String name, Role role) {
        ids.putIfAbsent(NameKey.key(name), role.id());
    }

    /// Resolves the names; an unknown name is kept as an id that no answer will have.
    OwnerLabel label(Collection<String> names) {
        return new OwnerLabel(
                List.copyOf(names),
                names.stream().flatMap(name -> ids(name).stream()).collect(toSet()));
    }

    boolean knows(String name) {
        return ids.containsKey(NameKey.key(name)) || NameKey.key(name).equals(OTHER);
    }

    private Collection<String> ids(String name) {
        var id = ids.get(NameKey.key(name));
        if (id != null) {
            return List.of(id);
        }
        return NameKey.key(name).equals(OTHER) ? others : List.of(name);
    }
}
