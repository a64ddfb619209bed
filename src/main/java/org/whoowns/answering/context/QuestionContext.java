package org.whoowns.answering.context;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Who asks, and where.
///
/// @param user a user id
/// @param channel null outside of channels
/// @param team the id of the team that a button stands for; null where none does
/// @param sharedPlace tells whether people of other organisations are in the place; asked only where it matters
public record QuestionContext(
        String workspace,
        String user,
        @Nullable String channel,
        @Nullable String team,
        BooleanSupplier sharedPlace) {

    /// The same person in the same place, with a button for a team.
    public QuestionContext about(@Nullable String other) {
        return new QuestionContext(workspace, user, channel, other, sharedPlace);
    }
}
