package org.whoowns.teams.ledger.validation;

import org.jspecify.annotations.Nullable;

/// What is wrong with one field of what somebody filled in.
///
/// @param role the role's id, for a holder or a deputy
/// @param detail what the reason is about: the name of the other team, a channel's id, the most that is allowed
public record FieldError(
        Field field,
        @Nullable String role,
        Reason reason,
        @Nullable String detail) {

    /// Where it stands.
    public enum Field {
        NAME,
        CHANNELS,
        OPERATING_MODEL,
        FRAMEWORK,
        HOLDER,
        DEPUTY,
        EDITORS,
        /// What an agreement is about.
        ENTRY,
        /// Who owns it by an agreement.
        OWNER,
        NOTE
    }

    /// What is wrong with it.
    public enum Reason {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        /// Another team has this name; `detail` is that name as it is shown.
        NAME_TAKEN,
        /// A channel leads to another team; `detail` is that team's name.
        CHANNEL_TAKEN,
        /// The knowledge has no such thing, or not any more.
        UNKNOWN,
        /// The operating model has two people, and this one has another role already.
        SAME_PERSON,
        /// Nobody stands in for themselves.
        OWN_DEPUTY
    }

    static FieldError of(Field field, Reason reason) {
        return new FieldError(field, null, reason, null);
    }

    public static FieldError of(Field field, Reason reason, String detail) {
        return new FieldError(field, null, reason, detail);
    }
}
