package org.whoowns.answering.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The context of a question: who asks, where, and who sees the answer.
///
/// @param user a user id
/// @param channel null outside of channels
/// @param isAlone whether only the asker sees the answer
/// @param teams whether the answer may show teams; evaluated lazily
public record QuestionContext(
        String workspace, String user, @Nullable String channel, boolean isAlone, Supplier<TeamVisibility> teams) {

    /// An anonymous question outside of any workspace.
    public static final QuestionContext ANYBODY = new QuestionContext("", "", null, true, () -> TeamVisibility.VISIBLE);

    public boolean showsTeams() {
        return teams.get() == TeamVisibility.VISIBLE;
    }
}
