package org.whoowns.knowledge;

import java.util.List;

/// Owner of a responsibility: one [Role], or all main roles together.
public sealed interface Owner permits Role, Owner.Shared {

    /// The role's id, or `shared`.
    String id();

    record Shared(List<Role> roles) implements Owner {

        public static final String ID = "shared";

        public Shared {
            roles = List.copyOf(roles);
        }

        @Override
        public String id() {
            return ID;
        }
    }
}
