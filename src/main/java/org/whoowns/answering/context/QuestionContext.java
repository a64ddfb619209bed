package org.whoowns.answering.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.Conversation;

/// The context of a question: who asks, where, and who sees the answer.
///
/// @param door through which it came
/// @param user a user id
/// @param channel null outside of channels
/// @param isAlone whether only the asker sees the answer
/// @param teams whether the answer may show teams; evaluated lazily
/// @param conversation to which the question belongs
/// @param team the id of the team that is meant unless the words name another; null for that of the channel or the
/// asker
public record QuestionContext(
        Door door,
        String workspace,
        String user,
        @Nullable String channel,
        boolean isAlone,
        Supplier<TeamVisibility> teams,
        Conversation conversation,
        @Nullable String team) {

    /// An anonymous question outside of any workspace.
    public static final QuestionContext ANYBODY =
            new QuestionContext(Door.API, "", "", null, true, () -> TeamVisibility.VISIBLE);

    /// A question outside of any conversation.
    public QuestionContext(
            Door door,
            String workspace,
            String user,
            @Nullable String channel,
            boolean isAlone,
            Supplier<TeamVisibility> teams) {
        this(door, workspace, user, channel, isAlone, teams, Conversation.NONE);
    }

    /// A question about the team of its channel or of its asker.
    public QuestionContext(
            Door door,
            String workspace,
            String user,
            @Nullable String channel,
            boolean isAlone,
            Supplier<TeamVisibility> teams,
            Conversation conversation) {
        this(door, workspace, user, channel, isAlone, teams, conversation, null);
    }

    /// An anonymous question in a conversation outside of any workspace.
    public static QuestionContext anybody(Conversation conversation) {
        return new QuestionContext(Door.API, "", "", null, true, () -> TeamVisibility.VISIBLE, conversation);
    }

    /// The same question about the team, unless its words name another.
    ///
    /// @param id null for the team of its channel or of its asker
    public QuestionContext about(@Nullable String id) {
        return new QuestionContext(door, workspace, user, channel, isAlone, teams, conversation, id);
    }

    public boolean showsTeams() {
        return teams.get() == TeamVisibility.VISIBLE;
    }
}
