package org.whoowns.knowledge;

import java.util.List;

/// Who answers for a responsibility: exactly one [Role], or several that share it.
public sealed interface Owner permits Role, Owner.Shared {

    /// The role's id, or `shared`.
    String id();

    /// The main roles answer for it together.
    record Shared(List<Role> roles) implements Owner {

        /// How the files spell it.
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
