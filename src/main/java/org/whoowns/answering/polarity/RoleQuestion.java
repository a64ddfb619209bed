package org.whoowns.answering.polarity;

import org.jspecify.annotations.Nullable;

/// Yes/no question about a role, such as "should the PO …?"; or a question for the roles that don't own something.
///
/// @param role the id of the role; null for "who should not …?"
/// @param negated whether it asks if the role does not: "should the PO not …?"
/// @param exclusive whether it asks for that role alone: "only the PO"
/// @param involved whether any part in it is a yes: "should the PO be involved in …?"
public record RoleQuestion(@Nullable String role, boolean negated, boolean exclusive, boolean involved) {

    /// "Who should not …?"
    public static final RoleQuestion WHO_NOT = new RoleQuestion(null, true, false, false);
}
