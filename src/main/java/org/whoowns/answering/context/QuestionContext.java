package org.whoowns.answering.context;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The context of a question: who asks, where, and who sees the answer.
///
/// @param user a user id
/// @param channel null outside of channels
/// @param isAlone whether only the asker sees the answer
/// @param sharedPlace whether people of other organisations are in the channel; evaluated lazily
public record QuestionContext(
        String workspace, String user, @Nullable String channel, boolean isAlone, BooleanSupplier sharedPlace) {

    /// An anonymous question outside of any workspace.
    public static final QuestionContext ANYBODY = new QuestionContext("", "", null, true, () -> false);
}
