package org.whoowns.teams.ledger.validation;

import org.jspecify.annotations.Nullable;

/// Validation error of one form field.
///
/// @param role the role's id, for a holder or a deputy
/// @param detail the other team's name, or the limit
public record FieldError(
        Field field,
        @Nullable String role,
        Reason reason,
        @Nullable String detail) {

    public enum Field {
        NAME,
        CHANNELS,
        OPERATING_MODEL,
        FRAMEWORK,
        HOLDER,
        DEPUTY,
        EDITORS,
        /// The entry of an agreement.
        ENTRY,
        /// The owner by an agreement.
        OWNER,
        NOTE
    }

    public enum Reason {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        /// Another team has this name; `detail` is its display form.
        NAME_TAKEN,
        /// People could not tell it from another team's name, which is `detail`.
        NAME_LOOKS_ALIKE,
        /// A channel is linked to another team; `detail` is its name.
        CHANNEL_TAKEN,
        /// The id does not exist, or no longer exists.
        UNKNOWN,
        /// The person already has another role, which the operating model does not allow.
        SAME_PERSON,
        /// The holder is their own deputy.
        OWN_DEPUTY
    }

    static FieldError of(Field field, Reason reason) {
        return new FieldError(field, null, reason, null);
    }

    public static FieldError of(Field field, Reason reason, String detail) {
        return new FieldError(field, null, reason, detail);
    }
}
